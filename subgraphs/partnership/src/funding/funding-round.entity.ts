import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { QuotedRecord } from '../record/quoted-record.js';

@Entity('funding_round')
@ObjectType({ description: 'How the money of one year is asked for, appraised and approved.' })
@Directive('@key(fields: "id")')
export class FundingRound extends QuotedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and round: sevenoaks-csp/funding-round/external-2010-11.' })
  override readonly id!: string;

  @Column('text', { name: 'stream_id' }) readonly streamId!: string;
  @Column('text', { name: 'period_code' }) readonly periodCode!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is assumed of the money to come, in the words of the minutes; null where nothing is.',
  })
  readonly assumption!: string | null;
}
