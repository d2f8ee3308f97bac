import { anchorOf } from '../minutes-import/anchor.js';
import type { MinutesImport, PartReport } from '../minutes-import/minutes-import.js';
import { storeVersion } from '../minutes-import/store-version.js';
import { Decision } from './decision.entity.js';

export const importDecisions = (part: MinutesImport, items: readonly string[]): Promise<PartReport> =>
  storeVersion(
    part,
    Decision,
    { kind: 'decision', what: 'decisions', within: ({ agendaItemId }) => agendaItemId, corrected: ['text'] },
    part.minutes.agenda.flatMap(({ decisions }, index) =>
      decisions.map(({ text, line }) => ({
        anchor: anchorOf(text),
        within: items[index]!,
        columns: { agendaItemId: items[index]!, text, quote: text, line },
      })),
    ),
  );
