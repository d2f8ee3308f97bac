import { describedEnum } from '@safer-graph/kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedRecord } from '../record/dated-record.js';

export const MilestoneKind = describedEnum('MilestoneKind', 'A step of a funding round.', {
  FORMS_SENT: 'The forms go out to those who may ask for money.',
  FORMS_DUE: 'The forms are to be back.',
  APPRAISAL: 'What is asked for is appraised.',
  APPROVAL: 'What is to be funded is approved.',
});
export type MilestoneKind = keyof typeof MilestoneKind;

@Entity('funding_milestone')
@ObjectType({ description: 'A step of a funding round, and when it is due.' })
export class Milestone extends DatedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, {
    nullable: true,
    description: 'Round and step: sevenoaks-csp/funding-round/external-2010-11/forms-due.',
  })
  override readonly id!: string;

  @Column('text', { name: 'round_id' }) readonly roundId!: string;
  /** Place among the steps of its round, from 1. */
  @Column('int') readonly position!: number;

  @Column('text')
  @Field(() => MilestoneKind, { nullable: true, description: 'Which step it is.' })
  readonly kind!: MilestoneKind;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The step in words.' })
  readonly title!: string;

  /** Who takes it: id in the register of organisations. */
  @Column('text', { name: 'organization_id', nullable: true }) readonly organizationId!: string | null;
  @Column('text', { name: 'taken_at', nullable: true }) readonly takenAtId!: string | null;
}
