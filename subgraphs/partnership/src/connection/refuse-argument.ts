import type { Registers } from '@safer-graph/kit';
import { refuse } from '../change/refuse.js';
import { mayBeId } from '../row-by-id.js';

/** What a caller gives to a list: an argument that is left out arrives as undefined or null. */
type Given = string | null | undefined;

const shown = (text: string): string => JSON.stringify(text).slice(0, 80);

/** An id of which only its form can be told; one that is held nowhere finds nothing. */
export function refuseNoId(argument: string, id: Given): void {
  if (id != null && !mayBeId(id)) throw refuse(argument, `takes an id without control characters; got ${shown(id)}.`);
}

/** An empty list would be taken for an answer, where the partnership is a slip of the caller's. */
export function refuseNoPartnership(partnership: Given, { organisations }: Registers): void {
  refuseNoId('partnership', partnership);
  if (partnership == null || organisations.get(partnership)?.classification === 'PARTNERSHIP') return;
  throw refuse(
    'partnership',
    `takes the id of a partnership of the register of organisations; got ${shown(partnership)}.`,
  );
}

export function refuseNoOrganization(organization: Given, { organisations }: Registers): void {
  if (organization == null || organisations.has(organization)) return;
  throw refuse('organization', `takes the id of an organisation of the register; got ${shown(organization)}.`);
}

export function refuseNoArea(area: Given, { areas }: Registers): void {
  if (area == null || areas.has(area)) return;
  throw refuse('area', `takes a code of the register of areas, a district as E07000111; got ${shown(area)}.`);
}

/** Two days, both included. */
export function refuseNoSpan(from: readonly [argument: string, day: Given], to: readonly [string, Given]): void {
  const [[first, start], [last, end]] = [from, to];
  if (start != null && end != null && start > end)
    throw refuse(first, `(${start}) must not lie after ${last} (${end}).`);
}
