import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Rag } from '../plan-line/plan-line.entity.js';
import { isRated, RagCount, ragCount, sumOf } from './rag-count.js';
import { Share, shareOf } from './share.js';

@ObjectType({
  description:
    'How the lines that are held here are rated, counted from them. Where few of the lines are held it says nothing of the others, and nothing printed is mixed into its counts.',
})
export class ComputedRollUp {
  @Field(() => Int, { nullable: true, description: 'How many lines are held.' })
  readonly held!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many lines there are, as the source of the quarter states it; null where it does not.',
  })
  readonly total!: number | null;

  @Field(() => Share, { nullable: true, description: 'The held lines of all; null where the total is not stated.' })
  readonly coverage!: Share | null;

  @Field(() => Int, { nullable: true, description: 'Of the held lines those rated green, amber or red.' })
  readonly rated!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the held lines those whose rating is not stated and that are inferred not to be green.',
  })
  readonly nonGreenInferred!: number;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [RagCount], {
    nullable: 'itemsAndList',
    description: 'The held lines by rating: of all means of all that are held.',
  })
  readonly counts!: readonly RagCount[];

  @Field(() => String, { nullable: true, description: 'In words: how many of how many lines are held and rated.' })
  readonly note!: string;
}

/** The held lines of one kind that have one rating in one quarter. */
export interface HeldCount {
  readonly kind: 'OUTCOME' | 'ACTION';
  readonly rag: Rag;
  readonly count: number;
  readonly nonGreenInferred: number;
}

const ragOrder: readonly Rag[] = ['GREEN', 'AMBER', 'RED', 'INFORMATION_MISSING', 'NOT_YET_DUE', 'NOT_STATED'];

/** `what` names the lines in the note: outcomes, actions, lines. */
export function computedRollUp(held: readonly HeldCount[], total: number | null, what: string): ComputedRollUp {
  const all = sumOf(held);
  const rated = sumOf(held.filter(({ rag }) => isRated(rag)));
  const counts = ragOrder
    .map((rag) => ({ rag, count: sumOf(held.filter((one) => one.rag === rag)) }))
    .filter(({ count }) => count > 0);
  return {
    held: all,
    total,
    coverage: total === null ? null : shareOf(all, total),
    rated,
    nonGreenInferred: held.reduce((sum, { nonGreenInferred }) => sum + nonGreenInferred, 0),
    counts: counts.map((count) => ragCount(count, all, rated)),
    note: `${total === null ? `${all} ${what} are held; how many there are is not stated` : `${all} of ${total} ${what} are held`}; of those held, ${rated} are rated green, amber or red.`,
  };
}
