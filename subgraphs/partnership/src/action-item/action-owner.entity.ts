import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../person/person.entity.js';
import { OwnerResolution } from './action-words.js';

@Entity('action_owner')
@ObjectType({ description: 'Who is to do it: as printed, and whom that stands for; or whom a person added since.' })
export class ActionOwner {
  @PrimaryColumn('int', { name: 'action_number' }) readonly actionNumber!: number;

  @PrimaryColumn('int')
  @Field(() => Int, {
    nullable: true,
    description: 'Its place among the owners, from 1; who was added stands behind those whom the minutes print.',
  })
  readonly position!: number;

  @Column('text') readonly partnership!: string;
  @Column('text', { name: 'person_id', nullable: true }) readonly personId!: string | null;
  /** Read with the owner where it is served. */
  @ManyToOne(() => Person) @JoinColumn({ name: 'person_id' }) readonly person?: Person | null;
  @Column('text', { name: 'organization_id', nullable: true }) readonly organizationId!: string | null;

  @Column('text', { name: 'raw_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'As printed: KW, the schools; null where the minutes do not print it and a person added it.',
  })
  readonly rawText!: string | null;

  @Column('text')
  @Field(() => OwnerResolution, { nullable: true, description: 'Whether that could be told to be one.' })
  readonly resolution!: OwnerResolution;

  @Column('int', { name: 'evidence_line', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes that a repair rests on; null for others.' })
  readonly evidenceLine!: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it rests on beside the minutes, as the person says who resolved it; null where nobody did.',
  })
  readonly evidence!: string | null;
}
