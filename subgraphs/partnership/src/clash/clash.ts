import { DateScalar, describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

export const ClashingKind = describedEnum('ClashingKind', 'What falls on a day.', {
  EVENT: 'An event of the diary, and `id` is its id.',
  MILESTONE: 'A step of a funding round.',
  MEETING: 'A meeting that minutes announce.',
});
export type ClashingKind = keyof typeof ClashingKind;

@ObjectType({ description: 'One of several things that fall on one day.' })
export class ClashingEntry {
  readonly meetingId!: string;
  readonly date!: string;

  @Field(() => ClashingKind, { nullable: true, description: 'What kind of thing.' })
  readonly kind!: ClashingKind;

  @Field(() => ID, { nullable: true, description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  readonly title!: string;

  @Field(() => Int, { nullable: true, description: 'Line of the minutes that says so.' })
  readonly sourceLine!: number;
}

@ObjectType({ description: 'A day on which several things fall, of which nobody may have thought together.' })
export class Clash {
  @Field(() => DateScalar, { nullable: true, description: 'The day, Europe/London.' })
  readonly date!: string;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [ClashingEntry], { nullable: 'itemsAndList', description: 'What falls on it, by line of the minutes.' })
  readonly entries!: readonly ClashingEntry[];
}

const order = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0);

/** Days on which two things or more fall. What several minutes say of one thing is one thing, as the first of them says. */
export function clashesOf(entries: readonly ClashingEntry[]): Clash[] {
  const days = new Map<string, Map<string, ClashingEntry>>();
  for (const entry of entries) {
    const day = days.get(entry.date) ?? new Map<string, ClashingEntry>();
    if (!day.has(entry.id)) days.set(entry.date, day.set(entry.id, entry));
  }
  return [...days]
    .filter(([, things]) => things.size > 1)
    .map(([date, things]) => ({
      date,
      entries: [...things.values()].sort(
        (one, other) => order(one.sourceLine, other.sourceLine) || order(one.id, other.id),
      ),
    }))
    .sort((one, other) => order(one.date, other.date));
}
