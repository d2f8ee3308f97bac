import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LinkBasis } from '../commitment/link-basis.js';
import { KeptRecord } from '../record/kept-record.js';

@Entity('funding_award')
@ObjectType({ description: 'Money of a stream that goes to one project.' })
@Directive('@key(fields: "id")')
export class FundingAward extends KeptRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stream and project: sevenoaks-csp/funding/kfrs-2009-10/power-project.' })
  override readonly id!: string;

  @Column('text', { name: 'stream_id' }) readonly streamId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What it goes to: Power Project.' })
  readonly project!: string;

  /** numeric, which arrives as text: no cent is lost on the way. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How much, as decimal text in `currency`: 2000.00; null where it is not stated.',
  })
  readonly amount!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Currency of the amount, ISO 4217: GBP.' })
  readonly currency!: string;

  @Column('text', { array: true, name: 'plan_line_ids' }) readonly planLineIds!: readonly string[];

  @Column('text', { name: 'plan_lines_basis', nullable: true })
  @Field(() => LinkBasis, {
    nullable: true,
    description: 'On what its links to lines of the plan rest; null where it has none.',
  })
  readonly planLinesBasis!: LinkBasis | null;

  @Column('text', { name: 'meeting_id', nullable: true }) readonly meetingId!: string | null;
  @Column('text', { name: 'agenda_item_id', nullable: true }) readonly agendaItemId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The words of the minutes that it rests on; null where the partnership recorded it itself.',
  })
  readonly quote!: string | null;

  @Column('int', { name: 'source_line', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which they stand; null without a quote.' })
  readonly sourceLine!: number | null;
}
