import type { EntityManager } from 'typeorm';
import { storeStatements } from '../commitment/commitment.import.js';
import { Outcome, PlanAction } from '../plan-line/plan-line.entity.js';
import { PlanReference } from '../plan-reference/plan-reference.entity.js';
import type { Importing } from '../record/save-record.js';
import type { ReviewFile } from './review-file.js';

/** Ids of the reviewed plan lines, by their reference. */
export type PlanLineIds = ReadonlyMap<string, string>;

/** Stores the plan lines that a meeting followed up, what they depend on, and where the minutes refer to them. */
export async function storeReviewedPlan(
  manager: EntityManager,
  { meeting, strategy, planLines }: ReviewFile,
  partnership: string,
  importing: Importing,
): Promise<PlanLineIds> {
  const ids = new Map(planLines.map(({ ref }) => [ref, `${partnership}/${strategy}/${ref}`]));
  // What an earlier review linked, and this one does not name, is linked no more.
  await manager.update(PlanReference, { meetingId: meeting }, { planLineId: null });
  for (const { ref, theme, leads } of planLines) {
    // The grammar of the strategy: a letter behind the number marks an action.
    const kind = /[a-z]$/.test(ref) ? PlanAction : Outcome;
    const known = await manager.findOneBy(kind, { id: ids.get(ref)! });
    const line = known ?? { id: ids.get(ref)!, partnership, ref, title: null, rag: 'NOT_STATED' as const };
    const elsewhere = (known?.leads ?? []).filter((lead) => lead.meetingId !== meeting);
    const here = leads.map(({ organization: organizationId, rawText, quote, line: sourceLine }) => ({
      organizationId,
      meetingId: meeting,
      rawText,
      quote,
      sourceLine,
    }));
    await manager.save(
      manager.create(kind, { ...line, theme: theme ?? known?.theme ?? null, leads: [...elsewhere, ...here] }),
    );
    await manager.update(PlanReference, { meetingId: meeting, ref }, { planLineId: ids.get(ref)! });
  }

  const statements = planLines.flatMap(({ ref, commitments }) =>
    commitments.map(({ measure, area, frequency, acceptedBecause }) => ({
      id: `${ids.get(ref)}/${area}/${measure}`,
      reviewedIn: meeting,
      partnership,
      planLineId: ids.get(ref)!,
      measureId: measure,
      areaCode: area,
      basis: 'REVIEWED' as const,
      frequency: frequency ?? null,
      acceptedBecause: acceptedBecause ?? null,
    })),
  );
  await storeStatements(manager, meeting, statements, importing);
  return ids;
}
