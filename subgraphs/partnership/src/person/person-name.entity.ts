import { describedEnum } from '@safer-graph/kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MinutesRecord } from '../record/minutes-record.js';

export const PersonNameKind = describedEnum('PersonNameKind', 'What another name of somebody is.', {
  PRINTED: 'The minutes print it so elsewhere: CS Mark Salisbury.',
  SUGGESTED_CORRECTION: 'Another source has it so, and the minutes are likely wrong; their text stays as it is.',
});
export type PersonNameKind = keyof typeof PersonNameKind;

@Entity('person_name')
@ObjectType({ description: 'Another name, or another form of the rank, of somebody whom minutes name.' })
export class PersonName extends MinutesRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { nullable: true, description: 'Partnership and name: sevenoaks-csp/name/mark-salisbury-cs.' })
  override readonly id!: string;

  @Column('text', { name: 'person_id' }) readonly personId!: string;

  @Column('text')
  @Field(() => PersonNameKind, { nullable: true, description: 'Whether it is printed, or suggested in its place.' })
  readonly kind!: PersonNameKind;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The name without rank or title: Mark Salisbury.' })
  readonly name!: string;

  @Column('text', { name: 'honorific_prefix', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The rank or title that stands before it: CS; null where none does.',
  })
  readonly honorificPrefix!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who has it so, of a suggested correction; null of a printed name.',
  })
  readonly source!: string | null;
}
