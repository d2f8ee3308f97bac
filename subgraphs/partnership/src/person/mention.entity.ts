import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MinutesRecord } from '../record/minutes-record.js';

@Entity('mention')
@ObjectType({ description: 'Where minutes name somebody who is listed neither as present nor under apologies.' })
export class Mention extends MinutesRecord {
  @PrimaryColumn('text')
  @Field(() => ID, {
    nullable: true,
    description: 'Partnership and mention: sevenoaks-csp/mention/michael-fuller-130.',
  })
  override readonly id!: string;

  @Column('text', { name: 'person_id' }) readonly personId!: string;
}
