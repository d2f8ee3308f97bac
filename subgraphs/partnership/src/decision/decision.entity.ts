import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Reading } from '../reading/reading.entity.js';

@Entity('decision')
@ObjectType({ description: 'What the meeting agreed, other than that somebody does something.' })
export class Decision extends Reading {
  @Column('text', { name: 'agenda_item_id' }) readonly agendaItemId!: string;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: 'The decision, in the words of the minutes, or in those of a person who has corrected the reading.',
  })
  readonly text!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The words of the minutes that it rests on.' })
  readonly quote!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Line of the minutes.' })
  readonly line!: number;

  /** Day since which a person says that nothing is decided there. */
  @Column('date', { name: 'withdrawn_on', nullable: true }) readonly withdrawnOn!: string | null;
}
