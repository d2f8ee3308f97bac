import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MinutesRecord } from '../record/minutes-record.js';

@Entity('post')
@ObjectType({ description: 'A position that exists whoever holds it: Chair of the partnership, Chief Constable.' })
export class Post extends MinutesRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { nullable: true, description: 'Partnership and post: sevenoaks-csp/post/chair.' })
  override readonly id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What it is called: Town Centre Co-ordinator.' })
  readonly label!: string;

  @Column('text', { name: 'organization_id', nullable: true }) readonly organizationId!: string | null;

  @Column('text', { name: 'organization_note', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why its organisation is not stated; null where it is.' })
  readonly organizationNote!: string | null;
}
