import { describedEnum } from '@safer-graph/kit';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Rag } from '../plan-line/plan-line.entity.js';
import { isRated, RagCount, ragCount, sumOf } from './rag-count.js';
import { percentOf } from './share.js';
import type { StatedCounts } from './stated-counts.js';

export const PercentBase = describedEnum('PercentBase', 'On which base printed percentages were worked out.', {
  ALL: 'Of all lines: the printed percentages follow from that base alone.',
  RATED: 'Of the lines that are rated green, amber or red: the printed percentages follow from that base alone.',
  EITHER: 'The printed percentages follow from both bases.',
  NEITHER: 'The printed percentages follow from neither base.',
  NOT_STATED: 'No percentage is printed.',
});
export type PercentBase = keyof typeof PercentBase;

@ObjectType({
  description:
    'How lines are rated as a document prints it. Nothing in it is counted from the lines that are held here.',
})
export class StatedRollUp {
  /** The meeting whose minutes print it. */
  readonly meetingId!: string;

  @Field(() => Int, { nullable: true, description: 'How many lines there are, as printed.' })
  readonly total!: number;

  @Field(() => Int, { nullable: true, description: 'Of them rated green, amber or red: the sum of those counts.' })
  readonly rated!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of them not rated: the total less those that are; below zero where more are printed than there are.',
  })
  readonly unrated!: number;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [RagCount], { nullable: 'itemsAndList', description: 'The counts that are printed, as printed.' })
  readonly counts!: readonly RagCount[];

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [RagCount], {
    nullable: 'itemsAndList',
    description:
      'What follows from the printed counts and is not printed: lines that stand in none of them (NOT_STATED), or, where they leave none over, the zeros of the ratings that are not printed.',
  })
  readonly derived!: readonly RagCount[];

  @Field(() => PercentBase, { nullable: true, description: 'On which base the printed percentages were worked out.' })
  readonly percentBase!: PercentBase;

  @Field(() => String, { nullable: true, description: 'The words of the document.' })
  readonly quote!: string;

  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which they stand.' })
  readonly sourceLine!: number;
}

export function statedRollUp({ line, quote, total, counts }: StatedCounts, meetingId: string): StatedRollUp {
  const rated = sumOf(counts.filter(({ rag }) => isRated(rag)));
  const told = counts.map((count) => ragCount(count, total, rated));
  return {
    meetingId,
    total,
    rated,
    unrated: total - rated,
    counts: told,
    derived: leftOver(total, counts).map((count) => ragCount(count, total, rated)),
    percentBase: percentBase(told),
    quote,
    sourceLine: line,
  };
}

function leftOver(total: number, counts: StatedCounts['counts']): { rag: Rag; count: number }[] {
  const over = total - sumOf(counts);
  if (over > 0) return [{ rag: 'NOT_STATED', count: over }];
  if (over < 0) return [];
  const printed = new Set(counts.map(({ rag }) => rag));
  return (['GREEN', 'AMBER', 'RED'] as const).filter((rag) => !printed.has(rag)).map((rag) => ({ rag, count: 0 }));
}

function percentBase(counts: readonly RagCount[]): PercentBase {
  const printed = counts.filter(({ printedPercent }) => printedPercent !== null);
  if (printed.length === 0) return 'NOT_STATED';
  const [ofAll, ofRated] = (['ofAll', 'ofRated'] as const).map((base) =>
    printed.every((count) => followsFrom(count, base)),
  );
  if (ofAll && ofRated) return 'EITHER';
  if (ofAll) return 'ALL';
  return ofRated ? 'RATED' : 'NEITHER';
}

/** A printed percentage is held against as many decimal places as it has. */
function followsFrom({ printedPercent, ...bases }: RagCount, base: 'ofAll' | 'ofRated'): boolean {
  const share = bases[base];
  if (!share || share.denominator === 0) return false;
  const decimals = String(printedPercent).split('.')[1]?.length ?? 0;
  return percentOf(share.numerator, share.denominator, decimals) === printedPercent;
}
