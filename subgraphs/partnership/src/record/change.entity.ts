import { Field, Int, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, PrimaryGeneratedColumn } from 'typeorm';

/** One change of one field of what the partnership keeps: who, when, what it was and is. Only ever added. */
@ObjectType()
export abstract class Change {
  @PrimaryGeneratedColumn() readonly number!: number;
  @Column('text') readonly partnership!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'The version that it has since.' })
  readonly version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'changed_at' }) readonly changedAt!: Date;

  @Column('text', { name: 'changed_by' })
  @Field(() => String, {
    nullable: true,
    description: 'Which import made it, or in which role a person did: AGENCY_OFFICER of kent-police.',
  })
  readonly changedBy!: string;

  /** The person, as the token names them. Not for everybody: change.resolver.ts. */
  @Column('text', { nullable: true }) readonly subject!: string | null;
  @Column('text', { nullable: true }) readonly comment!: string | null;
  /** Under which the mutation was sent; null for an import. */
  @Column('text', { nullable: true }) readonly key!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Name of the field.' })
  readonly field!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it held before; null if nothing.' })
  readonly before!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it holds since; null if nothing.' })
  readonly after!: string | null;
}

/** Who changes something, and what history tells of it beside. Only a mutation has a subject and a key. */
export interface Changing {
  readonly by: string;
  readonly subject?: string | null;
  readonly comment?: string | null;
  readonly key?: string | null;
}

/** The columns of a change that say who made it. */
export const toldOf = ({ by, subject = null, comment = null, key = null }: Changing) => ({
  changedBy: by,
  subject,
  comment,
  key,
});
