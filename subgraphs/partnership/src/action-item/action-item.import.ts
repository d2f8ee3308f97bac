import { createHash } from 'node:crypto';
import { anchorOf } from '../minutes-import/anchor.js';
import { matchVersions } from '../minutes-import/match-versions.js';
import type { MinutesImport, PartReport, People } from '../minutes-import/minutes-import.js';
import { lineOf, linesOf, standsOn } from '../minutes-import/quote.js';
import type { ParsedAction, ParsedOwner } from '../minutes/parsed-minutes.js';
import { staysInWords } from '../record/held-fields.js';
import { type ActionColumns, actionStates, type ActionState, saveAction } from './action-state.js';
import { saveImported } from './keep-held.js';
import type { OwnerColumns } from './watched-action.js';

/** Stores what the minutes give as actions, and what their prose proposes. */
export async function importActions(
  part: MinutesImport,
  people: People,
  items: readonly string[],
): Promise<PartReport[]> {
  const lines = linesOf(part.text);
  const states = await actionStates(part.manager, { meetingId: part.meetingId });
  const earlier = states.map((state) => ({
    state,
    anchor: state.action.anchor,
    within: state.action.agendaItemId,
  }));
  const found = part.minutes.agenda.flatMap(({ actions }, index) =>
    actions.map((action) => ({ action, anchor: anchorOf(action.text), within: items[index]! })),
  );
  const { kept, orphans } = matchVersions(earlier, found);

  const taken = new Set(states.map(({ action }) => action.id));
  const stays: string[] = [];
  for (const { current, earlier: before } of kept) {
    const { action, within: agendaItemId } = current;
    const owners = action.owners.map((owner) => ownerOf(owner, people, part));
    if (before) stays.push(...(await saveKept(part, before.state, action, agendaItemId, owners, lines)));
    else await saveAction(part.manager, null, newAction(part, action, agendaItemId, taken), owners, part);
  }
  const lost: ActionState[] = [];
  for (const { state } of orphans) {
    const { action, owners, held } = state;
    if ((await relocate(part, state, items, lines)) || action.orphanedOn !== null) continue;
    if (held.size > 0) stays.push(staysInWords(action.id, held));
    else {
      await saveAction(part.manager, state, { ...action, orphanedOn: part.today }, owners, part);
      lost.push(state);
    }
  }
  const read = (status: ParsedAction['status']): number =>
    found.filter(({ action }) => action.status === status).length;
  return [
    {
      what: 'actions',
      read: read('OPEN'),
      orphans: lost.map(({ action: { id, text } }) => ({ id, says: text })),
      stays,
    },
    { what: 'proposed actions', read: read('PROPOSED'), orphans: [] },
  ];
}

const dueOf = ({ due }: ParsedAction) => ({
  dueDate: due?.date ?? null,
  duePrecision: due?.precision ?? ('NONE' as const),
  dueText: due?.rawText ?? null,
});

function newAction(
  { partnership, meetingId }: MinutesImport,
  action: ParsedAction,
  agendaItemId: string,
  taken: Set<string>,
): ActionColumns {
  const { text, line, ownerLine, status } = action;
  const anchor = anchorOf(text);
  return {
    id: provisionalId(meetingId, anchor, taken),
    partnership,
    meetingId,
    agendaItemId,
    anchor,
    reviewed: false,
    text,
    quote: text,
    sourceLine: line,
    ownerLine,
    ...dueOf(action),
    status,
    planLineIds: [],
    measureIds: [],
    measuresBasis: null,
    areaCodes: [],
    orphanedOn: null,
  };
}

/** Until a review names it, an action is named by its words. The same words twice are two actions. */
function provisionalId(meetingId: string, anchor: string, taken: Set<string>): string {
  const words = createHash('sha256').update(anchor).digest('hex').slice(0, 8);
  for (let copy = 1; ; copy += 1) {
    const id = `${meetingId}/action-${words}${copy === 1 ? '' : `-${copy}`}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** A new version moves a reviewed action and mends its quote; what a person has said of it stands. */
async function saveKept(
  { manager, by }: MinutesImport,
  before: ActionState,
  action: ParsedAction,
  agendaItemId: string,
  owners: readonly OwnerColumns[],
  lines: readonly string[],
): Promise<string[]> {
  const { line: sourceLine, ownerLine, text } = action;
  const moved = { agendaItemId, anchor: anchorOf(text), sourceLine, ownerLine, orphanedOn: null };
  const was = before.action;
  if (was.reviewed) {
    const quote = standsOn(lines, sourceLine, was.quote) ? was.quote : text;
    await saveAction(manager, before, { ...was, ...moved, quote }, before.owners, { by });
    return [];
  }
  const status = was.status === 'PROPOSED' ? action.status : was.status;
  const stated = { ...was, ...moved, ...dueOf(action), text, quote: text, status };
  return saveImported(manager, before, stated, owners, by);
}

/** An action that a review found and the reader did not is still there while its quote is. */
async function relocate(
  { manager, by, minutes }: MinutesImport,
  before: ActionState,
  items: readonly string[],
  lines: readonly string[],
): Promise<boolean> {
  const was = before.action;
  const sourceLine = was.reviewed ? lineOf(lines, was.quote) : null;
  const item = items[minutes.agenda.findLastIndex(({ line }) => line <= (sourceLine ?? 0))];
  if (sourceLine === null || item === undefined) return false;
  const found = { ...was, sourceLine, agendaItemId: item, orphanedOn: null };
  await saveAction(manager, before, found, before.owners, { by });
  return true;
}

function ownerOf(
  { rawText, name, organization, resolution, evidenceLine }: ParsedOwner,
  people: People,
  { organizationNamed }: MinutesImport,
): OwnerColumns {
  const person = name === null ? undefined : people.get(name);
  return {
    rawText,
    personId: person?.personId ?? null,
    organizationId: person ? person.organizationId : (organizationNamed(organization)?.id ?? null),
    resolution,
    evidenceLine,
    evidence: null,
  };
}
