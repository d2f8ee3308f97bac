import { Field, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('action_change')
@ObjectType({ description: 'One change of one field of an action. Changes are only ever added.' })
export class ActionChange {
  @PrimaryGeneratedColumn() readonly number!: number;
  @Column('int', { name: 'action_number' }) readonly actionNumber!: number;
  @Column('text') readonly partnership!: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'changed_at' }) readonly changedAt!: Date;

  @Column('text', { name: 'changed_by' })
  @Field(() => String, { nullable: true, description: 'Who, or which import, made it.' })
  readonly changedBy!: string;

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
