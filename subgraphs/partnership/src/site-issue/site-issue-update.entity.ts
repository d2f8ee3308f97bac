import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { QuotedRecord } from '../record/quoted-record.js';

@Entity('site_issue_update')
@ObjectType({ description: 'What one meeting was told of a site.' })
export class SiteIssueUpdate extends QuotedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { nullable: true, description: 'Issue, day of the meeting and update.' })
  override readonly id!: string;

  @Column('text', { name: 'site_issue_id' }) readonly siteIssueId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What there is to tell, in a sentence.' })
  readonly text!: string;
}
