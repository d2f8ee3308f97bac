import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Rag } from '../plan-line/plan-line.entity.js';
import { Share, shareOf } from './share.js';

@ObjectType({ description: 'How many lines have one rating, on both bases.' })
export class RagCount {
  @Field(() => Rag, { nullable: true, description: 'The rating.' })
  readonly rag!: Rag;

  @Field(() => Int, { nullable: true, description: 'How many lines have it. Zero is a number.' })
  readonly count!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The percentage that the source prints beside it; null where it prints none.',
  })
  readonly printedPercent!: number | null;

  @Field(() => Share, { nullable: true, description: 'Its share of all lines of the roll-up.' })
  readonly ofAll!: Share;

  @Field(() => Share, {
    nullable: true,
    description: 'Its share of the lines that are rated green, amber or red; null for what is no such rating.',
  })
  readonly ofRated!: Share | null;
}

export const isRated = (rag: Rag): boolean => rag === 'GREEN' || rag === 'AMBER' || rag === 'RED';

export const sumOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

/** One count of a roll-up over so many lines, of which so many are rated. */
export const ragCount = (
  { rag, count, percent = null }: { readonly rag: Rag; readonly count: number; readonly percent?: number | null },
  all: number,
  rated: number,
): RagCount => ({
  rag,
  count,
  printedPercent: percent,
  ofAll: shareOf(count, all),
  ofRated: isRated(rag) ? shareOf(count, rated) : null,
});
