import { anchorOf } from '../minutes-import/anchor.js';
import type { MinutesImport, PartReport, People } from '../minutes-import/minutes-import.js';
import { storeVersion } from '../minutes-import/store-version.js';
import { Note } from './note.entity.js';

export const importNotes = (part: MinutesImport, people: People, items: readonly string[]): Promise<PartReport> =>
  storeVersion(
    part,
    Note,
    {
      kind: 'note',
      what: 'notes',
      within: ({ agendaItemId }) => agendaItemId,
      corrected: ['speakerText', 'speakerId'],
    },
    part.minutes.agenda.flatMap(({ notes }, index) =>
      notes.map(({ text, line, lastLine, speaker }) => ({
        anchor: anchorOf(text),
        within: items[index]!,
        columns: {
          agendaItemId: items[index]!,
          text,
          line,
          lastLine,
          speakerText: speaker?.rawText ?? null,
          speakerId: people.get(speaker?.name ?? '')?.personId ?? null,
        },
      })),
    ),
  );
