import { Field, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('record_change')
@ObjectType({ description: 'One change of one field of a record of the partnership. Changes are only ever added.' })
export class RecordChange {
  @PrimaryGeneratedColumn() readonly number!: number;
  /** Table of the record. */
  @Column('text') readonly kind!: string;
  @Column('text', { name: 'record_id' }) readonly recordId!: string;
  @Column('text') readonly partnership!: string;
  /** The version that the record has since. */
  @Column('int') readonly version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'changed_at' }) readonly changedAt!: Date;

  @Column('text', { name: 'changed_by' })
  @Field(() => String, { nullable: true, description: 'Who, or which import, made it.' })
  readonly changedBy!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What whoever made it said about it; null if nothing.' })
  readonly comment!: string | null;

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
