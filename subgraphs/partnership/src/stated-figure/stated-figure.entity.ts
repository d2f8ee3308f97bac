import { Qualifier } from '@safer-graph/kit';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LinkBasis } from '../commitment/link-basis.js';
import { QuotedRecord } from '../record/quoted-record.js';
import { Assessment, Direction, FigureKind } from './figure-words.js';
import { RankComparator } from './rank-comparator.js';

@Entity('stated_figure')
@ObjectType({
  description:
    'A figure as somebody stated it in a meeting. What an agency publishes is an Observation, another thing; the minutes are never put in its place.',
})
@Directive('@key(fields: "id")')
export class StatedFigure extends QuotedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Meeting and figure: sevenoaks-csp/2009-12-03/F01.' })
  override readonly id!: string;

  @Column('text', { name: 'speaker_text', nullable: true }) readonly speakerText!: string | null;
  @Column('text', { name: 'speaker_id', nullable: true }) readonly speakerId!: string | null;

  @Column('text')
  @Field(() => FigureKind, { nullable: true, description: 'Whether it is a value, a change, a direction or a rank.' })
  readonly kind!: FigureKind;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What it is about, in words: vehicle crime.' })
  readonly subject!: string;

  @Column('double precision', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description:
      'The number, in `unit`; 0 is a value. Of a change below zero where it fell. Of a rank the number of categories, or the place. Null where none is stated.',
  })
  readonly value!: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The number as printed: 413,000, £2500, no; null without one.' })
  readonly printed!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is counted: crimes, per cent, attendances (which are no persons), GBP; null without a number.',
  })
  readonly unit!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Qualifier, {
    nullable: true,
    description: 'Whether it is exactly this, over, at least, about or under it; null without a number.',
  })
  readonly qualifier!: Qualifier | null;

  @Column('text', { nullable: true })
  @Field(() => Direction, { nullable: true, description: 'Which way it went; null where the minutes do not say.' })
  readonly direction!: Direction | null;

  @Column('text')
  @Field(() => Assessment, { nullable: true, description: 'What the minutes think of it; NOT_STATED where nothing.' })
  readonly assessment!: Assessment;

  @Column('text', { name: 'period_code', nullable: true }) readonly periodCode!: string | null;

  @Column('text', { name: 'period_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The period as printed: April-September 2009; null where the minutes state none.',
  })
  readonly periodText!: string | null;

  @Column('text', { name: 'area_code', nullable: true }) readonly areaCode!: string | null;

  @Column('text', { name: 'area_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The area as printed: the District, Kent; null where the minutes state none.',
  })
  readonly areaText!: string | null;

  @Column('double precision', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'The part, where it is printed beside a share; null where it is not.',
  })
  readonly numerator!: number | null;

  @Column('double precision', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'Of how many, where the minutes print it; null where they do not, and denominatorBasis says why.',
  })
  readonly denominator!: number | null;

  @Column('double precision', { name: 'sample_size', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'Of a survey, how many were asked; null for other figures, and where not stated.',
  })
  readonly sampleSize!: number | null;

  /** Of a part of a printed total: the figure that is the total, and which part it is. */
  @Column('text', { name: 'part_of', nullable: true }) readonly partOf!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Which part of a total it is, or speaks of: GREEN; null where it is none.',
  })
  readonly category!: string | null;

  /** Of the later of two that the minutes hold against each other: the earlier. */
  @Column('text', { name: 'compared_with', nullable: true }) readonly comparedWithId!: string | null;

  @Column('jsonb', { nullable: true })
  @Field(() => RankComparator, { nullable: true, description: 'Of a rank: among whom; null for other figures.' })
  readonly comparator!: RankComparator | null;

  /** The published figure that it is held against: the link of a person, never of the minutes. */
  @Column('text', { name: 'measure_id', nullable: true }) readonly measureId!: string | null;
  @Column('text', { name: 'observation_area', nullable: true }) readonly observationArea!: string | null;
  @Column('text', { name: 'observation_period', nullable: true }) readonly observationPeriod!: string | null;

  @Column('text', { name: 'observation_differs', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why what `observation` counts is not what was spoken of, in words of a person; the two are then NOT_COMPARABLE. Null where nobody says that they differ.',
  })
  readonly observationDiffers!: string | null;

  @Column('text', { nullable: true })
  @Field(() => LinkBasis, {
    nullable: true,
    description: 'On what the link to `observation` rests; null where no published figure is linked.',
  })
  readonly basis!: LinkBasis | null;
}
