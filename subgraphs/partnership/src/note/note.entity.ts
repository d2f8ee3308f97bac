import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Reading } from '../reading/reading.entity.js';

@Entity('note')
@ObjectType({ description: 'One paragraph of the minutes.' })
export class Note extends Reading {
  @Column('text', { name: 'agenda_item_id' }) readonly agendaItemId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The paragraph; a page break inside it is mended.' })
  readonly text!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Its first line in the minutes.' })
  readonly line!: number;

  @Column('int', { name: 'last_line' })
  @Field(() => Int, { nullable: true, description: 'Its last line in the minutes.' })
  readonly lastLine!: number;

  @Column('text', { name: 'speaker_text', nullable: true }) readonly speakerText!: string | null;
  @Column('text', { name: 'speaker_id', nullable: true }) readonly speakerId!: string | null;
}
