import { ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { MinutesRecord } from './minutes-record.js';

/** What minutes state under one of their items. */
@ObjectType()
export abstract class QuotedRecord extends MinutesRecord {
  /** The item under which they do. */
  @Column('text', { name: 'agenda_item_id' }) readonly agendaItemId!: string;
}
