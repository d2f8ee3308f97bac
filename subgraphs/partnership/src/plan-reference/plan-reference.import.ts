import { anchorOf } from '../minutes-import/anchor.js';
import type { MinutesImport, PartReport } from '../minutes-import/minutes-import.js';
import { storeVersion } from '../minutes-import/store-version.js';
import { PlanReference } from './plan-reference.entity.js';

/** The line of the plan is not touched: which one it is, a review has said or will say. */
export const importPlanReferences = (part: MinutesImport, items: readonly string[]): Promise<PartReport> =>
  storeVersion(
    part,
    PlanReference,
    {
      kind: 'plan-reference',
      what: 'references to the plan',
      within: ({ agendaItemId, ref }) => `${agendaItemId} ${ref}`,
    },
    part.minutes.agenda.flatMap(({ planReferences }, index) =>
      planReferences.map(({ ref, theme, text, line }, position) => ({
        // The reference stands apart, so that 1.8 never becomes 1.8a of the same paragraph.
        anchor: `${ref} ${anchorOf(text)}`,
        within: `${items[index]!} ${ref}`,
        columns: { agendaItemId: items[index]!, position: position + 1, ref, heading: theme, text, line },
      })),
    ),
  );
