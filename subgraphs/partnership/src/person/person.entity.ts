import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('person')
@ObjectType({ description: 'Somebody whom minutes name in a professional role. Nothing about them but that is kept.' })
@Directive('@key(fields: "id")')
export class Person {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and name: sevenoaks-csp/david-cooper.' })
  readonly id!: string;

  @Column('text') readonly partnership!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Name without rank or title: David Cooper.' })
  readonly name!: string;

  @Column('text', { name: 'honorific_prefix', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Rank or title as the latest minutes print it: Chief Insp; null where they print none.',
  })
  readonly honorificPrefix!: string | null;
}
