import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptRecord } from '../record/kept-record.js';
import { ReturnBasis } from './return-basis.js';
import type { StatedCounts } from './stated-counts.js';

/** sevenoaks-csp/2008-11 and 2009/10 Q2: sevenoaks-csp/2008-11/2009-10-Q2. */
export const returnId = (strategyId: string, period: string): string => `${strategyId}/${period.replace(/[/ ]/g, '-')}`;

@Entity('monitoring_return')
@ObjectType({ description: 'What was returned for one quarter about how the lines of a strategy stand.' })
@Directive('@key(fields: "id")')
export class MonitoringReturn extends KeptRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Strategy and quarter: sevenoaks-csp/2008-11/2009-10-Q2.' })
  override readonly id!: string;

  @Column('text', { name: 'strategy_id' }) readonly strategyId!: string;
  /** As an argument takes it: 2009/10 Q2. */
  @Column('text') readonly period!: string;
  @Column('date', { name: 'period_end' }) readonly periodEnd!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How the source names the quarter: Year 2 Qtr 2; null where no source that is held names it.',
  })
  readonly label!: string | null;

  @Column('text')
  @Field(() => ReturnBasis, { nullable: true, description: 'Whether minutes report it, or it was returned here.' })
  readonly basis!: ReturnBasis;

  /** The meeting whose minutes report it. */
  @Column('text', { name: 'meeting_id', nullable: true }) readonly meetingId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words of the minutes that report it; null if none do.' })
  readonly quote!: string | null;

  @Column('int', { name: 'source_line', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which they stand; null if none do.' })
  readonly sourceLine!: number | null;

  @Column('json', { name: 'stated_outcomes', nullable: true }) readonly statedOutcomes!: StatedCounts | null;
  @Column('json', { name: 'stated_actions', nullable: true }) readonly statedActions!: StatedCounts | null;
}
