import { describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { QuotedRecord } from '../record/quoted-record.js';

export const FundingProgress = describedEnum('FundingProgress', 'How the spending of a stream was said to stand.', {
  ALL_ON_TARGET: 'All that it funds is on target.',
  NOT_STATED: 'The minutes do not say.',
});
export type FundingProgress = keyof typeof FundingProgress;

@Entity('funding_stream')
@ObjectType({ description: 'Money that comes to the partnership from one side in one financial year.' })
@Directive('@key(fields: "id")')
export class FundingStream extends QuotedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and stream: sevenoaks-csp/funding/kfrs-2009-10.' })
  override readonly id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What the minutes call it: External Funding.' })
  readonly title!: string;

  @Column('text', { name: 'period_code' }) readonly periodCode!: string;
  /** Id in the register of organisations. */
  @Column('text', { name: 'funder_id', nullable: true }) readonly funderId!: string | null;

  @Column('text')
  @Field(() => FundingProgress, { nullable: true, description: 'How it was said to stand, without a figure.' })
  readonly progress!: FundingProgress;

  @Column('text', { name: 'progress_quote', nullable: true })
  @Field(() => String, { nullable: true, description: 'The words that say how it stands; null where none do.' })
  readonly progressQuote!: string | null;

  @Column('int', { name: 'progress_line', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which those words stand; null without.' })
  readonly progressLine!: number | null;
}
