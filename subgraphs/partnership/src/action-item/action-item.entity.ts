import { DateScalar } from '@safer-graph/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { LinkBasis } from '../commitment/link-basis.js';
import { ActionStatus, DuePrecision } from './action-words.js';

@Entity('action_item')
@ObjectType({
  description: 'What a meeting agreed that somebody does. A line of the plan is a PlanLine, another thing.',
})
@Directive('@key(fields: "id")')
export class ActionItem {
  /** Stays when a review gives the action its id: owners and history hang on it. */
  @PrimaryGeneratedColumn() readonly number!: number;

  @Column('text', { unique: true })
  @Field(() => ID, { description: 'Meeting and action: sevenoaks-csp/2009-12-03/A01.' })
  readonly id!: string;

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description: 'Rises by one with each change, from 1; who changes it names the version that the change rests on.',
  })
  readonly version!: number;

  @Column('text') readonly partnership!: string;
  @Column('text') readonly anchor!: string;
  @Column('text', { name: 'meeting_id' }) readonly meetingId!: string;
  @Column('text', { name: 'agenda_item_id' }) readonly agendaItemId!: string;
  /** A person gave it its wording: a later version of the minutes moves it, and changes nothing else. */
  @Column('boolean') readonly reviewed!: boolean;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  readonly text!: string;

  @Column('int', { name: 'source_line' })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes that says it.' })
  readonly sourceLine!: number;

  /** A review names the action by it. */
  @Column('int', { name: 'owner_line', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Line on which the margin prints the owner; null where only the text names one, or nobody.',
  })
  readonly ownerLine!: number | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The words of the minutes that it rests on.' })
  readonly quote!: string;

  @Column('date', { name: 'due_date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day that is in time; null where no date is given.' })
  readonly dueDate!: string | null;

  @Column('text', { name: 'due_precision' })
  @Field(() => DuePrecision, { nullable: true, description: 'How exactly it is said by when.' })
  readonly duePrecision!: DuePrecision;

  @Column('text', { name: 'due_text', nullable: true })
  @Field(() => String, { nullable: true, description: 'By when, as printed; null where nothing is said.' })
  readonly dueText!: string | null;

  @Column('text')
  @Field(() => ActionStatus, { nullable: true, description: 'Where it stands.' })
  readonly status!: ActionStatus;

  @Column('text', { array: true, name: 'plan_line_ids' }) readonly planLineIds!: readonly string[];
  @Column('text', { array: true, name: 'measure_ids' }) readonly measureIds!: readonly string[];
  @Column('text', { array: true, name: 'area_codes' }) readonly areaCodes!: readonly string[];

  @Column('text', { name: 'measures_basis', nullable: true })
  @Field(() => LinkBasis, {
    nullable: true,
    description: 'On what its links to measures rest; null where it has none.',
  })
  readonly measuresBasis!: LinkBasis | null;

  @Column('date', { name: 'orphaned_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which a later version of the minutes was imported that has it no more; null while it stands.',
  })
  readonly orphanedOn!: string | null;
}
