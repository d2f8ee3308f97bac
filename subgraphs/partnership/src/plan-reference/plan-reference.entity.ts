import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne } from 'typeorm';
import { FromMinutes } from '../from-minutes.entity.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';

@Entity('plan_reference')
@ObjectType({ description: 'Where a meeting followed up a line of the plan: its reference opens a paragraph.' })
export class PlanReference extends FromMinutes {
  @Column('text', { name: 'agenda_item_id' }) readonly agendaItemId!: string;
  /** One paragraph may open with several: "1.8 & 1.8a". */
  @Column('int') readonly position!: number;
  /** Known once a person has said which strategy the reference is of. */
  @Column('text', { name: 'plan_line_id', nullable: true }) readonly planLineId!: string | null;
  /** Read with the reference where it is served. */
  @ManyToOne(() => PlanLine) @JoinColumn({ name: 'plan_line_id' }) readonly planLine?: PlanLine | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Reference as printed: 1.4c.' })
  readonly ref!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Heading above it within the item; null where there is none.' })
  readonly heading!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The paragraph that it opens.' })
  readonly text!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Line of the minutes.' })
  readonly line!: number;
}
