import { DateScalar, describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { QuotedRecord } from '../record/quoted-record.js';

export const PeriodStartBasis = describedEnum(
  'PeriodStartBasis',
  'Whether it is said since when something is counted.',
  {
    STATED: 'The minutes give the day.',
    NOT_STATED: 'The minutes do not say since when.',
  },
);
export type PeriodStartBasis = keyof typeof PeriodStartBasis;

@Entity('tasking_summary')
@ObjectType({ description: 'What a unit of the partnership told a meeting of its tasks, as at one day.' })
@Directive('@key(fields: "id")')
export class TaskingSummary extends QuotedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Meeting and summary: sevenoaks-csp/2009-12-03/tasking.' })
  override readonly id!: string;

  @Column('text', { name: 'organization_id' }) readonly organizationId!: string;
  @Column('text', { name: 'area_code' }) readonly areaCode!: string;

  @Column('date', { name: 'as_at' })
  @Field(() => DateScalar, { nullable: true, description: 'The day up to which tasks are counted.' })
  readonly asAt!: string;

  @Column('date', { name: 'period_start', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day since which they are counted; null where the minutes do not say, see periodStartBasis.',
  })
  readonly periodStart!: string | null;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Tasks that had been received, as stated.' })
  readonly received!: number;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Tasks that had been completed, as stated.' })
  readonly completed!: number;
}
