import { describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LinkBasis } from '../commitment/link-basis.js';
import { QuotedRecord } from '../record/quoted-record.js';

export const BidStatus = describedEnum('BidStatus', 'Where a bid for money stands.', {
  DRAFTED: 'It is being written.',
  AWAITING_APPROVAL: 'It was made, and nobody has decided.',
  APPROVED: 'The money was granted.',
  REFUSED: 'The money was not granted.',
  WITHDRAWN: 'Whoever made it has taken it back.',
});
export type BidStatus = keyof typeof BidStatus;

@Entity('funding_bid')
@ObjectType({ description: 'A bid for money that is not granted yet, or was decided on.' })
@Directive('@key(fields: "id")')
export class FundingBid extends QuotedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and bid: sevenoaks-csp/funding-bid/fly-tipping-camera.' })
  override readonly id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What the money is for.' })
  readonly title!: string;

  @Column('text')
  @Field(() => BidStatus, { nullable: true, description: 'Where it stands.' })
  readonly status!: BidStatus;

  /** The stream that it asks money of; null where not stated. */
  @Column('text', { name: 'stream_id', nullable: true }) readonly streamId!: string | null;

  @Column('text', { name: 'national_indicator', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The national indicator that it is to serve: NI 196; null where nobody has named one.',
  })
  readonly nationalIndicator!: string | null;

  @Column('text', { name: 'indicator_title', nullable: true })
  @Field(() => String, { nullable: true, description: 'What that indicator is called; null without one.' })
  readonly indicatorTitle!: string | null;

  @Column('text', { name: 'indicator_basis', nullable: true })
  @Field(() => LinkBasis, {
    nullable: true,
    description: 'Whether the minutes name the indicator or a person linked it; null without one.',
  })
  readonly indicatorBasis!: LinkBasis | null;
}
