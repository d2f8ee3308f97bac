import { describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedRecord } from '../record/dated-record.js';

export const InitiativeKind = describedEnum('InitiativeKind', 'How long something is meant to go on.', {
  OPERATION: 'It takes place once, for hours or weeks.',
  PROJECT: 'It goes on, is tried and rolled out.',
});
export type InitiativeKind = keyof typeof InitiativeKind;

export const InitiativeStage = describedEnum('InitiativeStage', 'How far it had come when the meeting was told.', {
  PROPOSED: 'Somebody will suggest it.',
  PLANNED: 'It will take place.',
  PILOT: 'It is being tried, or was tried, there.',
  ROLL_OUT: 'It was tried elsewhere, and will be done there.',
  HELD: 'It took place.',
});
export type InitiativeStage = keyof typeof InitiativeStage;

@Entity('initiative')
@ObjectType({ description: 'What partners do about a problem in some place: an operation, a pilot, its roll-out.' })
@Directive('@key(fields: "id")')
export class Initiative extends DatedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and initiative: sevenoaks-csp/initiative/op-universal.' })
  override readonly id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  readonly name!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What pilot and roll-out have in common: KCAP; null where it stands for itself.',
  })
  readonly programme!: string | null;

  @Column('text')
  @Field(() => InitiativeKind, { nullable: true, description: 'An operation or a project.' })
  readonly kind!: InitiativeKind;

  @Column('text')
  @Field(() => InitiativeStage, { nullable: true, description: 'How far it had come.' })
  readonly stage!: InitiativeStage;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What it is about: vehicle crime.' })
  readonly subject!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where, as printed; null where the minutes do not say.' })
  readonly place!: string | null;

  @Column('text', { array: true, name: 'area_codes' }) readonly areaCodes!: readonly string[];
  @Column('text', { array: true, name: 'partner_ids' }) readonly partnerIds!: readonly string[];

  @Column('text', { name: 'partners_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who takes part, as printed: multi agency; null where the minutes do not say.',
  })
  readonly partnersText!: string | null;
}
