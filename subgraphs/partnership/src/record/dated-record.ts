import { describedEnum, periodValue, type PeriodValue, readPeriod } from '@safer-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { QuotedRecord } from './quoted-record.js';

export const DatePrecision = describedEnum('DatePrecision', 'How exactly minutes say when something is.', {
  DAY: 'On one day.',
  APPROXIMATE_DAY: 'About that day: “two weeks ago”.',
  MONTH: 'On some day of one month.',
  MEETING: 'On the day of a meeting that is named otherwise: “the Partnership meeting in March”.',
  NONE: 'No day or month is said, or none can be told from the words.',
});
export type DatePrecision = keyof typeof DatePrecision;

/** What minutes say is, was or will be at some time, told as exactly as they do: no day is made up for a month. */
@ObjectType()
export abstract class DatedRecord extends QuotedRecord {
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'When, as printed: 17 January; null where nothing is said.' })
  readonly printed!: string | null;

  @Column('text')
  @Field(() => DatePrecision, { nullable: true, description: 'How exactly it is said.' })
  readonly precision!: DatePrecision;

  /** A day, or a month: 2010-01. */
  @Column('text', { name: 'period_code', nullable: true }) readonly periodCode!: string | null;

  @Column('text', { name: 'date_note', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How the day or month follows from what is printed; null where it is printed in full, or not at all.',
  })
  readonly dateNote!: string | null;
}

type Dated = Pick<DatedRecord, 'precision' | 'periodCode'>;

export const dayOf = ({ precision, periodCode }: Dated): string | null => (precision === 'MONTH' ? null : periodCode);

export function periodOf({ periodCode }: Pick<Dated, 'periodCode'>): PeriodValue | null {
  const period = periodCode === null ? null : readPeriod(periodCode);
  return period && periodValue(period);
}
