import { Field, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';

/** What has versions, each told in its history. */
export type Versioned = Pick<KeptRecord, 'id' | 'partnership' | 'version'>;

/** What the partnership itself keeps, and changes: each change raises its version and is told in its history. */
@ObjectType()
export abstract class KeptRecord {
  @PrimaryColumn('text') readonly id!: string;
  /** The tenant: id of the partnership, with which every id begins. */
  @Column('text') readonly partnership!: string;

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description: 'Rises by one with each change, from 1; who changes it names the version that the change rests on.',
  })
  readonly version!: number;

  /** Day since which the file that stated it states it no more; it is kept. */
  @Column('date', { name: 'withdrawn_on', nullable: true }) readonly withdrawnOn!: string | null;
}
