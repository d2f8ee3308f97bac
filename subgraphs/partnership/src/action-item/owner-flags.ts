import { readPeriod } from '@safer-graph/kit';
import type { ActionItem } from './action-item.entity.js';
import type { ActionOwner } from './action-owner.entity.js';
import type { OwnerFlag } from './owner-flag.js';

/** What is known of the owners of an action. */
export interface OwnersKnown {
  readonly owners: readonly ActionOwner[];
  /** Ends of the memberships of the partnership that a person has: a day, month or year; null: no end is stated. */
  readonly endsOf: (personId: string) => readonly (string | null)[];
  /** Ids of the organisations for which somebody was at the meeting that agreed it. */
  readonly represented: ReadonlySet<string>;
  readonly nameOf: (organizationId: string) => string;
}

const open = new Set(['PROPOSED', 'OPEN', 'IN_PROGRESS']);

/**
 * Why an action may have nobody who does it, as known on a day. What is done, handed on or given up has no such flag;
 * once a person has added an owner, it is theirs to do, and no longer asked of those whom the minutes print.
 */
export function ownerFlags(
  { status, dueDate }: Pick<ActionItem, 'status' | 'dueDate'>,
  { owners, endsOf, represented, nameOf }: OwnersKnown,
  on: string,
): OwnerFlag[] {
  if (!open.has(status)) return [];
  if (owners.length === 0)
    return [{ rule: 'OWNERLESS', owner: null, detail: 'The minutes name nobody who is to do it.' }];
  const added = owners.filter(({ rawText }) => rawText === null);
  return (added.length > 0 ? added : owners).flatMap((owner) => {
    if (owner.resolution === 'UNRESOLVED')
      return {
        rule: 'OWNER_UNRESOLVED' as const,
        owner,
        detail: `“${owner.rawText ?? ''}” is nobody in particular, or several.`,
      };
    const end = owner.personId === null ? null : lastEnd(endsOf(owner.personId));
    const leaving = end && leavingFlag(owner, end, dueDate, on);
    const absent = owner.organizationId !== null && !represented.has(owner.organizationId);
    return [
      ...(leaving ? [leaving] : []),
      ...(absent
        ? [
            {
              rule: 'ORGANIZATION_ABSENT' as const,
              owner,
              detail: `Nobody was at the meeting for ${nameOf(owner.organizationId)}.`,
            },
          ]
        : []),
    ];
  });
}

/** Who goes on in one membership has not left; of several that end, the last counts. */
function lastEnd(ends: readonly (string | null)[]): string | null {
  if (ends.length === 0 || ends.includes(null)) return null;
  return (ends as string[]).reduce((last, end) => (readPeriod(end)!.end > readPeriod(last)!.end ? end : last));
}

function leavingFlag(owner: ActionOwner, code: string, dueDate: string | null, on: string): OwnerFlag | null {
  const { start, end } = readPeriod(code)!;
  const name = owner.person?.name ?? owner.rawText ?? owner.personId!;
  if (end < on) return { rule: 'OWNER_LEFT', owner, detail: `${name} left in ${code}.` };
  if (dueDate !== null && dueDate < start) return null;
  const due =
    dueDate === null
      ? 'and no day is agreed by which it is due'
      : end < dueDate
        ? `before it is due on ${dueDate}`
        : `the time in which it is due, on ${dueDate}; on which day is not stated`;
  return { rule: 'OWNER_LEAVING', owner, detail: `${name} leaves in ${code}, ${due}.` };
}
