import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What the reading of the latest version had to say about the document itself. */
@Entity('remark')
export class Remark {
  @PrimaryGeneratedColumn() readonly number!: number;
  @Column('text') readonly partnership!: string;
  @Column('text', { name: 'meeting_id' }) readonly meetingId!: string;
  @Column('text', { name: 'agenda_item_id', nullable: true }) readonly agendaItemId!: string | null;
  @Column('text') readonly kind!: 'ANOMALY' | 'UNPLACED';
  @Column('int') readonly line!: number;
  @Column('text') readonly rule!: string;
  @Column('text') readonly detail!: string;
}

@ObjectType({ description: 'Something odd in the document itself. It is recorded as it stands, never mended.' })
export class Anomaly {
  @Field(() => Int, { nullable: true, description: 'Line of the minutes.' })
  readonly line!: number;

  @Field(() => String, { nullable: true, description: 'What kind: NUMBER_REPEATED, LIST_MAY_BE_TRUNCATED …' })
  readonly rule!: string;

  @Field(() => String, { nullable: true, description: 'In words.' })
  readonly detail!: string;
}

@ObjectType({ description: 'Text of the minutes that the reader could not place.' })
export class UnplacedText {
  @Field(() => Int, { nullable: true, description: 'Line of the minutes.' })
  readonly line!: number;

  @Field(() => String, { nullable: true, description: 'The text as it stands.' })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'Why it could not be placed.' })
  readonly reason!: string;
}
