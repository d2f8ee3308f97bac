import { anchorOf } from '../minutes-import/anchor.js';
import type { MinutesImport, People } from '../minutes-import/minutes-import.js';
import { type StoredVersion, storeVersion } from '../minutes-import/store-version.js';
import { AgendaItem } from './agenda-item.entity.js';

export const importAgenda = (part: MinutesImport, people: People): Promise<StoredVersion<object>> =>
  storeVersion(
    part,
    AgendaItem,
    { kind: 'item', what: 'agenda items', within: () => '' },
    part.minutes.agenda.map(({ order, printedNumber, title, line, presenters }) => ({
      anchor: anchorOf(title),
      within: '',
      columns: {
        order,
        printedNumber,
        title,
        line,
        presenters: presenters.map((rawText) => ({ rawText, personId: presenterOf(rawText, people) })),
      },
    })),
  );

/** A heading prints rank and name, the list of those present another rank: "CI David Cooper". */
function presenterOf(rawText: string, people: People): string | null {
  const text = ` ${anchorOf(rawText)}`;
  const named = [...people].filter(([name]) => text.endsWith(` ${anchorOf(name)}`));
  return named.length === 1 ? named[0]![1].personId : null;
}
