import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the minutes of one meeting state of a record that several may state. Of all of them the latest meeting's stands. */
@Entity('record_statement')
export class RecordStatement {
  /** Table of the record. */
  @PrimaryColumn('text') readonly kind!: string;
  @PrimaryColumn('text', { name: 'record_id' }) readonly recordId!: string;
  @PrimaryColumn('text', { name: 'meeting_id' }) readonly meetingId!: string;
  @Column('text') readonly partnership!: string;
  /** Its fields, as the file of that meeting states them. */
  @Column('jsonb') readonly stated!: object;
  /** Of what is stated. */
  @Column({ type: 'text', name: 'agenda_item_id', insert: false, update: false }) readonly agendaItemId!: string;
}
