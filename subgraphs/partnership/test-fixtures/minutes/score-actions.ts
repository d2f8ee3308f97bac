import type { ParsedAction, ParsedDue, ParsedOwner } from '../../src/minutes/parsed-minutes.js';
import {
  type Accepted,
  acceptedValues,
  type ExpectedAction,
  type ExpectedDue,
  type ExpectedMinutes,
  type ExpectedOwner,
} from './expectation.js';
import { type Lot, pair, plainName, says, type Tally } from './tally.js';

export interface ActionTallies {
  readonly actions: Tally;
  readonly undertakings: Tally;
  readonly owners: Tally;
  readonly due: Tally;
}

export function scoreActions(tallies: ActionTallies, expected: ExpectedMinutes, parsed: readonly ParsedAction[]): void {
  const lots = parsed.map((found) => ({ found, text: found.text }));
  const fits =
    (status?: ParsedAction['status']) =>
    (action: ExpectedAction, lot: Lot<ParsedAction>): boolean =>
      says(lot.text, action.says) && (status === undefined || lot.found.status === status);
  const open = pair(expected.actions, lots, fits('OPEN'));
  const proposed = pair(expected.undertakings, open.left, fits('PROPOSED'));
  // What is left of the expectations may have been found with the other status.
  const onlyProposed = pair(without(expected.actions, open.pairs), proposed.left, fits('PROPOSED'));
  const wronglyOpen = pair(without(expected.undertakings, proposed.pairs), onlyProposed.left, fits('OPEN'));

  for (const [tally, all, pairs, elsewhere, remark] of [
    [tallies.actions, expected.actions, open.pairs, onlyProposed.pairs, ' (found as PROPOSED)'],
    [tallies.undertakings, expected.undertakings, proposed.pairs, wronglyOpen.pairs, ' (found as OPEN)'],
  ] as const) {
    tally.expected += all.length;
    tally.found += pairs.size;
    tally.missed.push(
      ...without(all, pairs).map((action) => `${action.says[0]}${elsewhere.has(action) ? remark : ''}`),
    );
    for (const action of all) countParticulars(tallies, action, pairs.get(action) ?? elsewhere.get(action));
  }
  for (const found of wronglyOpen.pairs.values())
    tallies.actions.falseFinds.push(`L${found.line} "${found.text}" (the document marks no action)`);
  for (const { found } of wronglyOpen.left) {
    const tally = found.status === 'OPEN' ? tallies.actions : tallies.undertakings;
    if (found.status === 'PROPOSED' && says(found.text, expected.tolerated)) tally.tolerated += 1;
    else tally.falseFinds.push(`L${found.line} "${found.text}"`);
  }
}

const without = <T>(all: readonly T[], pairs: ReadonlyMap<T, unknown>): T[] => all.filter((one) => !pairs.has(one));

function countParticulars(tallies: ActionTallies, action: ExpectedAction, found: ParsedAction | undefined): void {
  if (!found) {
    // The action itself is the miss; its owners and its date are counted with it, so that they cannot look complete.
    const owners = action.owners.filter((owner) => !owner.optional);
    tallies.owners.expected += owners.length;
    tallies.owners.missed.push(...owners.map((owner) => `${acceptedValues(owner.raw)[0]} of "${action.says[0]}"`));
    countDue(tallies.due, action, null);
    return;
  }
  countOwners(tallies.owners, action, found);
  countDue(tallies.due, action, found.due);
}

function countOwners(tally: Tally, action: ExpectedAction, found: ParsedAction): void {
  const isOwner = (owner: ExpectedOwner, lot: Lot<ParsedOwner>): boolean =>
    acceptedValues(owner.raw).some((raw) => plainName(raw) === plainName(lot.found.rawText)) ||
    acceptedValues(owner.name).some((name) => name !== null && sameName(name, lot.found.name));
  const lots = found.owners.map((owner) => ({ found: owner, text: owner.rawText }));
  const { pairs, left } = pair(action.owners, lots, isOwner);
  for (const owner of action.owners) {
    const got = pairs.get(owner);
    if (!got && owner.optional) continue;
    tally.expected += 1;
    const name = acceptedValues(owner.name).some((one) => (one === null ? !got?.name : sameName(one, got?.name)));
    if (got && name && acceptedValues(owner.resolution).includes(got.resolution)) tally.found += 1;
    else {
      tally.missed.push(`${acceptedValues(owner.raw)[0]} of "${action.says[0]}"`);
      if (got && claimsTooMuch(owner, got, name)) tally.falseFinds.push(`L${found.line} ${describeOwner(got)}`);
    }
  }
  tally.falseFinds.push(...left.map((lot) => `L${found.line} ${describeOwner(lot.found)}`));
}

/** A wrong person is made up, and so is a certainty that the document does not give; a person not recognised is only missed. */
const claimsTooMuch = (owner: ExpectedOwner, got: ParsedOwner, nameRight: boolean): boolean =>
  (got.name !== null && !nameRight) ||
  (got.resolution !== 'UNRESOLVED' && acceptedValues(owner.resolution).every((one) => one === 'UNRESOLVED'));

const sameName = (a: string, b: string | null | undefined): boolean => !!b && plainName(a) === plainName(b);

const describeOwner = (owner: ParsedOwner): string =>
  `owner "${owner.rawText}" as ${owner.name ?? owner.organization ?? 'nobody'} (${owner.resolution})`;

function countDue(tally: Tally, action: ExpectedAction, got: ParsedDue | null): void {
  const accepted: readonly (ExpectedDue | null)[] = acceptedValues(action.due);
  const stated = accepted.filter((due) => due !== null);
  const right = got !== null && stated.some((due) => holds(due.date, got.date) && holds(due.precision, got.precision));
  if (stated.length === accepted.length) {
    tally.expected += 1;
    if (right) tally.found += 1;
    else tally.missed.push(`${acceptedValues(stated[0]!.date)[0] ?? 'a condition'} of "${action.says[0]}"`);
  }
  if (got && !right)
    tally.falseFinds.push(`"${got.rawText}" as ${got.date ?? 'no date'} ${got.precision}, of "${action.says[0]}"`);
}

const holds = <T>(accepted: Accepted<T>, got: T): boolean => acceptedValues(accepted).includes(got);
