import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { FromMinutes } from '../from-minutes.entity.js';

@Entity('decision')
@ObjectType({ description: 'What the meeting agreed, other than that somebody does something.' })
export class Decision extends FromMinutes {
  @Column('text', { name: 'agenda_item_id' }) readonly agendaItemId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The decision, in the words of the minutes.' })
  readonly text!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Line of the minutes.' })
  readonly line!: number;
}
