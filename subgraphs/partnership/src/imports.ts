import type { Registers } from '@safer-graph/kit';
import type { DataSource } from 'typeorm';
import type { Catalogue } from './measure/catalogue.js';
import { importFunding } from './funding/funding.import.js';
import { importRecords } from './record-file/records.import.js';
import type { MeasureTypes } from './measure/measure-reference.js';
import { importMinutes } from './minutes-import/import-minutes.js';
import { importPeople } from './person/people.import.js';
import { importReview } from './review/import-review.js';
import { importFigures } from './stated-figure/stated-figures.import.js';
import { importTasking } from './tasking/tasking.import.js';
import { importReviewed } from './record/import-reviewed.js';
import { strategyKind } from './strategy/strategy.import.js';

/** What an import is told beside its file. */
export interface Importing {
  readonly registers: Registers;
  readonly measureTypes: MeasureTypes;
  /** Of all that publish figures, the partnership itself included. */
  readonly catalogues: readonly Catalogue[];
}

/** The files that the partnership imports, by the name that the command takes, and what `import --help` says of each. */
export const imports = {
  minutes: {
    help: 'minutes of a meeting as text or markdown, in UTF-8; docs/reading-minutes.md says what is read of them.',
    run: (db: DataSource, file: string, { registers }: Importing) => importMinutes(db, file, registers),
  },
  review: {
    help: 'what a person has confirmed about minutes that are here, as JSON. Every quote in it is checked.',
    run: (db: DataSource, file: string, { registers, catalogues }: Importing) =>
      importReview(db, file, registers, catalogues),
  },
  strategy: {
    help: 'what is known of a strategy, as JSON: themes, rules of its ratings, what minutes report of its quarters.',
    run: (db: DataSource, file: string, { registers }: Importing) => importReviewed(db, file, strategyKind(registers)),
  },
  people: {
    help: 'who takes part, for whom and how long, and who is only mentioned, as JSON. Every quote is checked.',
    run: importPeople,
  },
  figures: {
    help: 'the figures that were stated in a meeting whose minutes are here, as JSON. Every number and quote is checked.',
    run: importFigures,
  },
  tasking: {
    help: 'what a meeting whose minutes are here was told of tasks, as JSON. Its figures are published.',
    run: importTasking,
  },
  funding: {
    help: 'the money that a meeting whose minutes are here was told of, as JSON. Every amount, day and quote is checked.',
    run: (db: DataSource, file: string, { registers }: Importing) => importFunding(db, file, registers),
  },
  records: {
    help: 'groups, documents, events, sites, initiatives and terms of minutes that are here, as JSON. Every quote is checked.',
    run: (db: DataSource, file: string, { registers }: Importing) => importRecords(db, file, registers),
  },
} satisfies Record<string, { help: string; run: (db: DataSource, file: string, known: Importing) => Promise<string> }>;
