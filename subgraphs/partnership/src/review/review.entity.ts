import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reviewed file that was imported; the same file again changes nothing. */
@Entity('review')
export class Review {
  @PrimaryColumn('text', { name: 'meeting_id' }) readonly meetingId!: string;
  @PrimaryColumn('text') readonly checksum!: string;
  @Column('text') readonly partnership!: string;
  @Column('text') readonly file!: string;
}
