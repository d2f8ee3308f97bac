import { describedEnum } from '@safer-graph/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const YearBasis = describedEnum('YearBasis', 'How the year of an announced day is known.', {
  STATED: 'It is printed.',
  WEEKDAY: 'No year is printed; the printed weekday fits only one.',
  UNRESOLVED: 'It is not known.',
});
export type YearBasis = keyof typeof YearBasis;

@Entity('announcement')
@ObjectType({ description: 'Where minutes announce a meeting to come.' })
export class Announcement {
  /** The meeting whose minutes say it. */
  @PrimaryColumn('text', { name: 'announced_in' }) readonly announcedIn!: string;
  @PrimaryColumn('text', { name: 'meeting_id' }) readonly meetingId!: string;
  @Column('text') readonly partnership!: string;
  /** Day of the import that no longer found it in the minutes. */
  @Column('date', { name: 'orphaned_on', nullable: true }) readonly orphanedOn!: string | null;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Line of the minutes that says it.' })
  readonly line!: number;

  @Column('text', { name: 'raw_text' })
  @Field(() => String, { nullable: true, description: 'As printed.' })
  readonly rawText!: string;

  @Column('text', { name: 'year_basis' })
  @Field(() => YearBasis, { nullable: true, description: 'Whether the year is printed or follows from the weekday.' })
  readonly yearBasis!: YearBasis;
}
