import { Column, PrimaryColumn } from 'typeorm';

/** A row that the reading of minutes gives, and that a later version of the same minutes is held against. */
export abstract class FromMinutes {
  @PrimaryColumn('text') readonly id!: string;
  /** The tenant: id of the partnership, with which every id begins. */
  @Column('text') readonly partnership!: string;
  @Column('text', { name: 'meeting_id' }) readonly meetingId!: string;
  /** What it is recognised by in a later version: its words, never its line. */
  @Column('text') readonly anchor!: string;
  /** Day of the import that no longer found it in the minutes. */
  @Column('date', { name: 'orphaned_on', nullable: true }) readonly orphanedOn!: string | null;
}
