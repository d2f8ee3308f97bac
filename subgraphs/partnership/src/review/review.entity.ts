import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One import of a reviewed file. The last of a meeting stands; its file again changes nothing. */
@Entity('review')
export class Review {
  @PrimaryGeneratedColumn() readonly number!: number;
  @Column('text', { name: 'meeting_id' }) readonly meetingId!: string;
  /** The version of the minutes against which it was checked. */
  @Column('int', { name: 'minutes_version' }) readonly minutesVersion!: number;
  @Column('text') readonly checksum!: string;
  @Column('text') readonly partnership!: string;
  @Column('text') readonly file!: string;
}
