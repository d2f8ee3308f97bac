import { describedEnum, readPeriod } from '@safer-graph/kit';

export const PartnershipCapacity = describedEnum(
  'PartnershipCapacity',
  'In which capacity an organisation takes part in a community safety partnership.',
  {
    RESPONSIBLE: 'The law makes it answerable for the partnership: council, police, fire, primary care trust.',
    COOPERATING: 'The law bids it co-operate with those who are: housing associations, schools.',
    INVITED: 'The partnership asks it to take part.',
  },
);
export type PartnershipCapacity = keyof typeof PartnershipCapacity;

/** From when until when something holds, each a day, month or year; null: nothing is stated. */
export interface Span {
  readonly startPeriod: string | null;
  readonly endPeriod: string | null;
}

/**
 * Whether it surely holds on a day. Within the month in which it begins or ends, on a day that is not stated, it does not:
 * nobody can tell. A day that is stated is its first or last.
 */
export function holdsOn({ startPeriod, endPeriod }: Span, day: string): boolean {
  const [start, end] = [startPeriod, endPeriod].map((code) => (code === null ? null : readPeriod(code)));
  const begun = !start || start.end <= day;
  const lasts = !end || (end.kind === 'DAY' ? day <= end.end : day < end.start);
  return begun && lasts;
}

/** The one of several that surely holds on a day; null where none does. */
export const heldOn = <One extends Span>(spans: readonly One[], day: string): One | null =>
  spans.find((span) => holdsOn(span, day)) ?? null;
