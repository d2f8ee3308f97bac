import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Change } from './change.entity.js';

@Entity('record_change')
@ObjectType({ description: 'One change of one field of a record of the partnership. Changes are only ever added.' })
export class RecordChange extends Change {
  /** Table of the record. */
  @Column('text') readonly kind!: string;
  @Column('text', { name: 'record_id' }) readonly recordId!: string;
}
