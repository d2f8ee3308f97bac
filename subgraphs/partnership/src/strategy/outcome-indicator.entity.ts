import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LinkBasis } from '../commitment/link-basis.js';
import { KeptRecord } from '../record/kept-record.js';

@Entity('outcome_indicator')
@ObjectType({
  description:
    'A National Indicator to which an outcome is linked. One outcome may have several, and they may share one.',
})
@Directive('@key(fields: "id")')
export class OutcomeIndicator extends KeptRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Strategy, outcome and indicator: sevenoaks-csp/2008-11/indicator/1.8/NI-18.' })
  override readonly id!: string;

  @Column('text', { name: 'strategy_id' }) readonly strategyId!: string;
  @Column('text', { name: 'plan_line_id' }) readonly planLineId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Its number in the National Indicator Set of 2008: NI 18.' })
  readonly indicator!: string;

  @Column('text')
  @Field(() => LinkBasis, { nullable: true, description: 'Whether minutes state the link, or a person made it.' })
  readonly basis!: LinkBasis;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words of the minutes that state it; null if none do.' })
  readonly quote!: string | null;

  @Column('int', { name: 'source_line', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which they stand; null if none do.' })
  readonly sourceLine!: number | null;
}
