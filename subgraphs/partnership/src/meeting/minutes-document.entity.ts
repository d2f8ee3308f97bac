import { Field, Int, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@Entity('minutes_document')
@ObjectType({ description: 'One version of the minutes of a meeting, as it was imported. Versions are kept.' })
export class MinutesDocument {
  @PrimaryColumn('text', { name: 'meeting_id' }) readonly meetingId!: string;

  @PrimaryColumn('int')
  @Field(() => Int, { nullable: true, description: '1 for the first that was imported.' })
  readonly version!: number;

  @Column('text') readonly partnership!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Name of the file.' })
  readonly file!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'SHA-256 of its bytes, in hexadecimal.' })
  readonly checksum!: string;

  /** What quotes are checked against. */
  @Column('text', { select: false }) readonly text!: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'imported_at' }) readonly importedAt!: Date;
}
