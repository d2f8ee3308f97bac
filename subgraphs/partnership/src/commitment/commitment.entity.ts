import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LinkBasis } from './link-basis.js';

@Entity('commitment')
@ObjectType({ description: 'The figure that a plan line depends on: which measure, for which area.' })
@Directive('@key(fields: "id")')
export class Commitment {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Plan line, area and measure.' })
  readonly id!: string;

  /** The meeting whose review made the link. Several may state the same: each has its row. */
  @PrimaryColumn('text', { name: 'reviewed_in' }) readonly reviewedIn!: string;

  @Column('text') readonly partnership!: string;
  @Column('text', { name: 'plan_line_id' }) readonly planLineId!: string;
  @Column('text', { name: 'measure_id' }) readonly measureId!: string;
  @Column('text', { name: 'area_code' }) readonly areaCode!: string;

  @Column('text')
  @Field(() => LinkBasis, { nullable: true, description: 'Whether the plan states the measure or a person linked it.' })
  readonly basis!: LinkBasis;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'How often the plan wants it reported: QUARTERLY; null where not stated.',
  })
  readonly frequency!: string | null;
}
