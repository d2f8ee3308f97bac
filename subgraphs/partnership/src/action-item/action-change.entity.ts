import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Change } from '../record/change.entity.js';

@Entity('action_change')
@ObjectType({ description: 'One change of one field of an action. Changes are only ever added.' })
export class ActionChange extends Change {
  @Column('int', { name: 'action_number' }) readonly actionNumber!: number;
}
