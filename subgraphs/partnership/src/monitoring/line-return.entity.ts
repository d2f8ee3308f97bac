import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Rag } from '../plan-line/plan-line.entity.js';
import { KeptRecord } from '../record/kept-record.js';
import { ReturnBasis } from './return-basis.js';

/** sevenoaks-csp/2008-11/2009-10-Q2 and 1.4c: sevenoaks-csp/2008-11/2009-10-Q2/1.4c. */
export const lineReturnId = (monitoringReturnId: string, ref: string): string => `${monitoringReturnId}/${ref}`;

@Entity('line_return')
@ObjectType({ description: 'What was returned for one quarter about one line of the strategy.' })
@Directive('@key(fields: "id")')
export class LineReturn extends KeptRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Strategy, quarter and reference: sevenoaks-csp/2008-11/2009-10-Q2/1.4c.' })
  override readonly id!: string;

  @Column('text', { name: 'monitoring_return_id' }) readonly monitoringReturnId!: string;
  @Column('text', { name: 'plan_line_id' }) readonly planLineId!: string;

  @Column('text')
  @Field(() => Rag, { nullable: true, description: 'Its rating; NOT_STATED where the source does not give it.' })
  readonly rag!: Rag;

  @Column('boolean', { name: 'non_green_inferred' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'True where the source does not rate it, and lets see that it is not green; nonGreenReason says how.',
  })
  readonly nonGreenInferred!: boolean;

  @Column('text', { name: 'non_green_reason', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'From what it is inferred that the line is not green, in words; null where it is not inferred.',
  })
  readonly nonGreenReason!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What whoever returned it says about it; null if nothing.' })
  readonly comment!: string | null;

  @Column('text', { name: 'expected_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'By when the source expects it, as printed: by 2011; null where it does not say.',
  })
  readonly expectedText!: string | null;

  /** As an argument takes it: 2009/10 Q3. */
  @Column('text', { name: 'expected_period', nullable: true }) readonly expectedPeriod!: string | null;

  @Column('text')
  @Field(() => ReturnBasis, { nullable: true, description: 'Whether minutes say it, or it was returned here.' })
  readonly basis!: ReturnBasis;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words of the minutes about it; null if there are none.' })
  readonly quote!: string | null;

  @Column('int', { name: 'source_line', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which they stand; null if there are none.' })
  readonly sourceLine!: number | null;
}

/** What somebody has to look at. A line that is not rated, and of which nothing is inferred, may be green. */
export const isException = ({ rag, nonGreenInferred }: LineReturn): boolean =>
  nonGreenInferred || rag === 'AMBER' || rag === 'RED' || rag === 'INFORMATION_MISSING';
