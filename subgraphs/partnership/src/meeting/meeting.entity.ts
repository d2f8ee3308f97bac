import { DateScalar, describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const MeetingStatus = describedEnum('MeetingStatus', 'Where a meeting stands.', {
  TENTATIVE: 'Planned, not fixed.',
  CONFIRMED: 'Fixed: minutes of an earlier meeting announce it.',
  PASSED: 'Held: its minutes are here.',
  CANCELLED: 'Will not be held, or no minutes announce it any more.',
});
export type MeetingStatus = keyof typeof MeetingStatus;

@Entity('meeting')
@ObjectType({
  description: 'A meeting of a partnership or one of its groups: held, with its minutes, or still to come.',
})
@Directive('@key(fields: "id")')
export class Meeting {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and day: sevenoaks-csp/2009-12-03.' })
  readonly id!: string;

  @Column('text') readonly partnership!: string;

  @Column('date')
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is held, Europe/London.' })
  readonly date!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it is called, where it has a name of its own: Away Day; null for an ordinary meeting.',
  })
  readonly title!: string | null;

  @Column('text', { name: 'start_time', nullable: true })
  @Field(() => String, { nullable: true, description: 'Wall time at which it begins: 10:00; null where not stated.' })
  readonly startTime!: string | null;

  @Column('text', { name: 'end_time', nullable: true })
  @Field(() => String, { nullable: true, description: 'Wall time at which it ends: 12:00; null where not stated.' })
  readonly endTime!: string | null;

  @Column('text', { name: 'time_zone' })
  @Field(() => String, { nullable: true, description: 'Time zone of the wall times: Europe/London.' })
  readonly timeZone!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where, as printed; null where not stated.' })
  readonly location!: string | null;

  @Column('text')
  @Field(() => MeetingStatus, { nullable: true, description: 'Held, fixed, planned or cancelled.' })
  readonly status!: MeetingStatus;

  @Column('text', { name: 'organization_id' }) readonly organizationId!: string;

  @Column('text', { name: 'organization_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The body that met, as its minutes print it; null before they are here.',
  })
  readonly organizationText!: string | null;
}
