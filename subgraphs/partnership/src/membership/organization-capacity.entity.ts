import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptRecord } from '../record/kept-record.js';
import { PartnershipCapacity, type Span } from './capacity.js';

@Entity('organization_capacity')
@ObjectType({
  description:
    'In which capacity an organisation takes part in a partnership over some time. The law has changed who is responsible, so it holds of a date.',
})
export class OrganizationCapacity extends KeptRecord implements Span {
  @PrimaryColumn('text')
  @Field(() => ID, {
    nullable: true,
    description: 'Partnership and entry: sevenoaks-csp/capacity/kent-probation-service.',
  })
  override readonly id!: string;

  @Column('text', { name: 'organization_id' }) readonly organizationId!: string;

  @Column('text', { nullable: true })
  @Field(() => PartnershipCapacity, {
    nullable: true,
    description: 'The capacity; null where it is not stated: see note.',
  })
  readonly capacity!: PartnershipCapacity | null;

  @Column('text', { name: 'start_period', nullable: true }) readonly startPeriod!: string | null;
  @Column('text', { name: 'end_period', nullable: true }) readonly endPeriod!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'On what it rests: the section of the Act, or who says so.' })
  readonly source!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What to know beside it; null if nothing.' })
  readonly note!: string | null;
}
