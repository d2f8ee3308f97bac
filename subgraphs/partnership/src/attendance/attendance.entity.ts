import { describedEnum } from '@safer-graph/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Reading } from '../reading/reading.entity.js';

export const AttendanceStatus = describedEnum('AttendanceStatus', 'How minutes name somebody.', {
  PRESENT: 'Was there.',
  APOLOGIES: 'Sent apologies.',
  MENTIONED: 'Is named, and listed neither as present nor under apologies.',
});
export type AttendanceStatus = keyof typeof AttendanceStatus;

export const AttendanceRole = describedEnum('AttendanceRole', 'In which role somebody attends.', {
  CHAIR: 'Leads the meeting.',
  VICE_CHAIR: 'Stands in for the chair.',
  MINUTES: 'Takes the minutes.',
  MEMBER: 'Takes part.',
});
export type AttendanceRole = keyof typeof AttendanceRole;

@Entity('attendance')
@ObjectType({ description: 'One entry of the list of those present, or of the apologies.' })
export class Attendance extends Reading {
  /** Several may stand on one line. */
  @Column('int') readonly position!: number;
  @Column('text', { name: 'person_id' }) readonly personId!: string;
  @Column('text', { name: 'organization_id', nullable: true }) readonly organizationId!: string | null;

  @Column('text', { name: 'organization_text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Organisation as printed; null where none is printed.' })
  readonly organizationText!: string | null;

  @Column('text')
  @Field(() => AttendanceRole, { nullable: true, description: 'Chair, vice chair, minutes or member.' })
  readonly role!: AttendanceRole;

  @Column('text')
  @Field(() => AttendanceStatus, { nullable: true, description: 'Present, apologies, or mentioned.' })
  readonly status!: AttendanceStatus;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The initials by which these minutes call the person: DC.' })
  readonly initials!: string;

  @Column('text', { name: 'raw_text' })
  @Field(() => String, { nullable: true, description: 'The entry as printed.' })
  readonly rawText!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Line of the minutes.' })
  readonly line!: number;
}
