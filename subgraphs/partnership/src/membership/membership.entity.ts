import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MinutesRecord } from '../record/minutes-record.js';

@Entity('membership')
@ObjectType({
  description:
    'Somebody’s place in an organisation: in the partnership on behalf of their agency, or in the agency itself. Who employs a person and for whom they attend may differ.',
})
@Directive('@key(fields: "id")')
export class Membership extends MinutesRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and membership: sevenoaks-csp/membership/merle-bigden.' })
  override readonly id!: string;

  @Column('text', { name: 'person_id' }) readonly personId!: string;
  @Column('text', { name: 'organization_id', nullable: true }) readonly organizationId!: string | null;

  @Column('text', { name: 'organization_note', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the organisation is not stated, or how it is known; null where it is printed.',
  })
  readonly organizationNote!: string | null;

  @Column('text', { name: 'on_behalf_of_id', nullable: true }) readonly onBehalfOfId!: string | null;
  @Column('text', { name: 'post_id', nullable: true }) readonly postId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The role as printed: Chair; null where none is.' })
  readonly role!: string | null;

  /** A day, month or year as readPeriod reads it. */
  @Column('text', { name: 'start_period', nullable: true }) readonly startPeriod!: string | null;
  @Column('text', { name: 'end_period', nullable: true }) readonly endPeriod!: string | null;

  @Column('text', { name: 'end_quote', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The words of the minutes that say when it ends; null if none do.',
  })
  readonly endQuote!: string | null;

  @Column('int', { name: 'end_line', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes with those words; null where none say it.' })
  readonly endLine!: number | null;

  @Column('text', { name: 'end_note', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How the end follows from those words; null where it is printed in full.',
  })
  readonly endNote!: string | null;
}
