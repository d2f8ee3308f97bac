import type { Registers } from '@safer-graph/kit';
import type { DataSource } from 'typeorm';
import type { MeasureTypes } from './measure/measure-reference.js';
import { importMinutes } from './minutes-import/import-minutes.js';
import { importReview } from './review/import-review.js';
import { importFigures } from './stated-figure/stated-figures.import.js';

/** What an import is told beside its file. */
export interface Importing {
  readonly registers: Registers;
  readonly measureTypes: MeasureTypes;
}

/** The files that the partnership imports, by the name that the command takes, and what `import --help` says of each. */
export const imports = {
  minutes: {
    help: 'minutes of a meeting as text or markdown, in UTF-8; docs/reading-minutes.md says what is read of them.',
    run: (db: DataSource, file: string, { registers }: Importing) => importMinutes(db, file, registers),
  },
  review: {
    help: 'what a person has confirmed about minutes that are here, as JSON. Every quote in it is checked.',
    run: (db: DataSource, file: string, { registers, measureTypes }: Importing) =>
      importReview(db, file, registers, measureTypes),
  },
  figures: {
    help: 'the figures that were stated in a meeting whose minutes are here, as JSON. Every number and quote is checked.',
    run: importFigures,
  },
} satisfies Record<string, { help: string; run: (db: DataSource, file: string, known: Importing) => Promise<string> }>;
