import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptRecord } from '../record/kept-record.js';

@Entity('strategy')
@ObjectType({ description: 'A strategy of the partnership: what it wants in its years, and the plan towards it.' })
@Directive('@key(fields: "id")')
export class Strategy extends KeptRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and years: sevenoaks-csp/2008-11.' })
  override readonly id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Title as printed: Strategy & Action Plan.' })
  readonly title!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Its years, as ids write them: 2008-11.' })
  readonly years!: string;

  /** As an argument takes it: 2008-04..2011-03. */
  @Column('text') readonly period!: string;

  @Column('text', { name: 'lines_note' })
  @Field(() => String, { nullable: true, description: 'In words: which of its lines are held here, and why no more.' })
  readonly linesNote!: string;

  @Column('text', { name: 'rag_schemes_not_stated', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why no rule of its ratings is held, in words; null where one is, under ragSchemes.',
  })
  readonly ragSchemesNotStated!: string | null;

  @Column('text', { name: 'indicators_not_stated', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why no outcome is linked to a National Indicator here, in words; null where some are, under Outcome.indicators.',
  })
  readonly indicatorsNotStated!: string | null;

  /** The meeting whose minutes name it. */
  @Column('text', { name: 'meeting_id' }) readonly meetingId!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The words of the minutes that name it.' })
  readonly quote!: string;

  @Column('int', { name: 'source_line' })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which they stand.' })
  readonly sourceLine!: number;
}
