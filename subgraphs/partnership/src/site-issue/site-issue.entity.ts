import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { QuotedRecord } from '../record/quoted-record.js';

@Entity('site_issue')
@ObjectType({ description: 'A place that needs something done, and that meetings come back to.' })
@Directive('@key(fields: "id")')
export class SiteIssue extends QuotedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and issue: sevenoaks-csp/site-issue/new-ash-green-shopping-centre.' })
  override readonly id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What the minutes call it.' })
  readonly title!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The place as printed: New Ash Green Shopping Centre.' })
  readonly place!: string;

  @Column('text', { name: 'area_code', nullable: true }) readonly areaCode!: string | null;
}
