import { today } from '@safer-graph/kit';
import type { EntityManager } from 'typeorm';
import type { ActionItem } from '../action-item/action-item.entity.js';
import { type ActionColumns, actionStates, type ActionState, saveAction } from '../action-item/action-state.js';
import { saveImported } from '../action-item/keep-held.js';
import type { OwnerColumns } from '../action-item/watched-action.js';
import type { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { anchorOf } from '../minutes-import/anchor.js';
import type { People } from '../minutes-import/minutes-import.js';
import { staysInWords } from '../record/held-fields.js';
import type { ReviewedAction, ReviewFile } from './review-file.js';
import type { PlanLineIds } from './reviewed-plan.import.js';

interface Reviewing {
  readonly manager: EntityManager;
  readonly review: ReviewFile;
  readonly partnership: string;
  /** As history names the reviewer. */
  readonly by: string;
  readonly people: People;
  /** The items of the latest version, in the order of their lines. */
  readonly agenda: readonly AgendaItem[];
  readonly planLines: PlanLineIds;
}

export interface StoredActions {
  /** Ids of those that an earlier review had and this one has not. */
  readonly orphans: readonly string[];
  /** What a person has set since and this review states otherwise, in words. */
  readonly stays: readonly string[];
}

/** Stores the reviewed actions, but for what a person has set since; an action that a person has changed is not orphaned. */
export async function storeReviewedActions(reviewing: Reviewing): Promise<StoredActions> {
  const { manager, review, agenda, by } = reviewing;
  const states = await actionStates(manager, { meetingId: review.meeting });
  const stays: string[] = [];
  const idOf = ({ id }: ReviewedAction): string => `${review.meeting}/${id}`;
  const ids = new Set(review.actions.map(idOf));
  const unnamed = states.filter(({ action }) => !action.reviewed);

  for (const reviewed of review.actions) {
    const earlier = states.find(({ action }) => action.id === idOf(reviewed)) ?? takeRead(unnamed, reviewed);
    const agendaItemId = agenda.findLast(({ line }) => line <= reviewed.line)!.id;
    const columns = actionColumns(reviewing, reviewed, agendaItemId, earlier?.action);
    stays.push(...(await saveImported(manager, earlier ?? null, columns, ownersOf(reviewing, reviewed), by)));
  }

  const gone = states.filter(({ action }) => action.reviewed && !ids.has(action.id) && action.orphanedOn === null);
  const [orphans, changed] = [gone.filter(({ held }) => held.size === 0), gone.filter(({ held }) => held.size > 0)];
  for (const state of orphans)
    await saveAction(manager, state, { ...state.action, orphanedOn: today() }, state.owners, { by });
  stays.push(...changed.map(({ action, held }) => staysInWords(action.id, held)));
  return { orphans: orphans.map(({ action }) => action.id), stays };
}

/**
 * The action that the reader found, which the review now names: by the margin that prints its owner, else by the words
 * of the quote in the same paragraph. What is taken is not taken again.
 */
function takeRead(unnamed: ActionState[], { line, ownerLine, quote }: ReviewedAction): ActionState | undefined {
  const words = anchorOf(quote);
  const index = unnamed.findIndex(({ action }) =>
    ownerLine === undefined
      ? action.sourceLine === line && (action.anchor.includes(words) || words.includes(action.anchor))
      : action.ownerLine === ownerLine,
  );
  return index < 0 ? undefined : unnamed.splice(index, 1)[0];
}

function actionColumns(
  { review, partnership, planLines }: Reviewing,
  reviewed: ReviewedAction,
  agendaItemId: string,
  earlier: ActionItem | undefined,
): ActionColumns {
  const { id, line, ownerLine, quote, text, due, status, measures, areas } = reviewed;
  return {
    id: `${review.meeting}/${id}`,
    partnership,
    meetingId: review.meeting,
    agendaItemId,
    anchor: earlier?.anchor ?? anchorOf(quote),
    reviewed: true,
    text,
    quote,
    sourceLine: line,
    ownerLine: ownerLine ?? null,
    dueDate: due?.date ?? null,
    duePrecision: due?.precision ?? 'NONE',
    dueText: due?.text ?? null,
    status,
    planLineIds: reviewed.planLines.map((ref) => planLines.get(ref)!),
    measureIds: measures,
    measuresBasis: measures.length > 0 ? 'REVIEWED' : null,
    areaCodes: areas,
    orphanedOn: null,
  };
}

/** A person who owns an action does so for the organisation for which they attend. */
const ownersOf = ({ people }: Reviewing, { owners }: ReviewedAction): OwnerColumns[] =>
  owners.map(({ rawText, person, organization, resolution, evidenceLine }) => ({
    rawText,
    personId: person === null ? null : people.get(person)!.personId,
    organizationId: person === null ? organization : people.get(person)!.organizationId,
    resolution,
    evidenceLine: evidenceLine ?? null,
    evidence: null,
  }));
