import { Field, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { KeptRecord } from './kept-record.js';

/** What the partnership keeps because minutes state it: their words, and where they stand. */
@ObjectType()
export abstract class MinutesRecord extends KeptRecord {
  /** The meeting whose minutes state it. */
  @Column('text', { name: 'meeting_id' }) readonly meetingId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The words of the minutes that it rests on.' })
  readonly quote!: string;

  @Column('int', { name: 'source_line' })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which they stand.' })
  readonly sourceLine!: number;
}
