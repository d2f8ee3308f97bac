import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptRecord } from '../record/kept-record.js';
import { LinkBasis } from './link-basis.js';

@Entity('commitment')
@ObjectType({ description: 'The figure that a plan line depends on: which measure, for which area.' })
@Directive('@key(fields: "id")')
export class Commitment extends KeptRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Plan line, area and measure.' })
  override readonly id!: string;

  @Column('text', { name: 'plan_line_id' }) readonly planLineId!: string;
  @Column('text', { name: 'measure_id' }) readonly measureId!: string;
  @Column('text', { name: 'area_code' }) readonly areaCode!: string;

  /** The meeting whose review states it, the last of several; null where it was written by a person while serving. */
  @Column('text', { name: 'reviewed_in', nullable: true }) readonly reviewedIn!: string | null;

  @Column('text')
  @Field(() => LinkBasis, { nullable: true, description: 'Whether the plan states the measure or a person linked it.' })
  readonly basis!: LinkBasis;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How often the plan wants it reported: QUARTERLY; null where not stated.',
  })
  readonly frequency!: string | null;

  @Column('text', { name: 'accepted_because', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why it stands although the check warned or failed when it was written; null where nobody said why.',
  })
  readonly acceptedBecause!: string | null;
}
