import { AreaCodeScalar, type Period, PeriodScalar, Qualifier, type Registers } from '@safer-graph/kit';
import { ArgsType, Field, Float, ID } from 'type-graphql';
import type { Making, Mutating } from '../change/carry-out.js';
import { held, recordChangers, restedOn } from '../change/change-record.js';
import { ChangeArgs } from '../change/keyed-args.js';
import { latestLines } from '../change/latest-lines.js';
import { refuse, refuseNoWords } from '../change/refuse.js';
import { refuseLostQuote } from '../change/refuse-lost-quote.js';
import { Person } from '../person/person.entity.js';
import { saveRecord } from '../record/save-record.js';
import { Direction } from './figure-words.js';
import { numbersIn } from './printed-number.js';
import { isMisspelledShare, shareUnit } from './share-unit.js';
import { StatedFigure } from './stated-figure.entity.js';

const longest = 200;

@ArgsType()
export class FigureReadingArgs extends ChangeArgs {
  @Field(() => String, { nullable: true, description: 'What it is about, in words; left out: as it is.' })
  readonly subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is counted, of a figure with a number: per cent, tasks; left out: as it is.',
  })
  readonly unit?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `How exactly its number is meant, of a figure with a number: ${Object.keys(Qualifier).join(', ')}; left out: as it is.`,
  })
  readonly qualifier?: string | null;

  @Field(() => Direction, {
    nullable: true,
    description:
      'Which way it went; null: the minutes do not say, which a DIRECTION cannot be. Of a CHANGE its number says so. Left out: as it is.',
  })
  readonly direction?: Direction | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The person for whom the speaker as printed stands; null: nobody in particular. Left out: as it is.',
  })
  readonly speaker?: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'What its printed period means; null: none. Left out: as it is.',
  })
  readonly period?: Period | null;

  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: 'What its printed area means; null: no one area. Left out: as it is.',
  })
  readonly area?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of how many, as its line prints it; null: not stated. Left out: as it is.',
  })
  readonly denominator?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of a survey, how many were asked, as its line prints it; null: not stated. Left out: as it is.',
  })
  readonly sampleSize?: number | null;
}

/** Corrects what was read of a figure. The words of the minutes, and the number that they print, stay. */
export const correctFigure = (registers: Registers): Mutating<FigureReadingArgs, StatedFigure> => ({
  mutation: 'correctFigureReading',
  roles: recordChangers,
  record: StatedFigure,
  async make(making, args) {
    await held(making, StatedFigure, args.id, 'id', 'figure');
    const before = (await restedOn(making, StatedFigure, args.id, args.expectedVersion))!;
    const { manager, changing } = making;
    const lines = await latestLines(manager, before.meetingId);
    refuseLostQuote(lines, before);
    refuseNumbers(args, lines[before.sourceLine - 1]!);
    refuseUnit(args, before);
    refuseWay(args, before);
    const corrected = { ...wordsOf(args), ...placesOf(args, registers), ...(await speakerOf(making, before, args)) };
    if (Object.keys(corrected).length === 0) throw refuse('unit', 'or another field is needed: nothing is corrected.');
    return saveRecord(manager, StatedFigure, before, { ...before, ...corrected }, changing);
  },
});

/** A number is corrected to one that the minutes print. */
function refuseNumbers({ denominator, sampleSize }: FigureReadingArgs, line: string): void {
  const printed = numbersIn(line);
  for (const [argument, number] of Object.entries({ denominator, sampleSize }))
    if (number != null && !printed.includes(number))
      throw refuse(
        argument,
        `takes a number that its line prints, ${printed.join(', ') || 'which has none'}; got ${number}.`,
      );
}

function refuseUnit({ unit }: FigureReadingArgs, { value }: StatedFigure): void {
  if (unit == null) return;
  if (value === null)
    throw refuse('unit', `is of a figure with a number, which this one has not; got ${written(unit)}.`);
  if (isMisspelledShare(unit)) throw refuse('unit', `is spelled ${written(shareUnit)}; got ${written(unit)}.`);
}

/** A qualifier is of a number, and the number of a change says which way it went. */
function refuseWay({ qualifier, direction }: FigureReadingArgs, { kind, value }: StatedFigure): void {
  if (qualifier != null && !isQualifier(qualifier))
    throw refuse('qualifier', `takes ${Object.keys(Qualifier).join(', ')}; got ${written(qualifier)}.`);
  if (qualifier != null && value === null)
    throw refuse('qualifier', `is of a figure with a number, which this one has not; got ${qualifier}.`);
  if (direction === undefined) return;
  if (kind === 'CHANGE') throw refuse('direction', `of a CHANGE is that of its number, ${value}; got ${direction}.`);
  if (kind === 'DIRECTION' && direction === null)
    throw refuse('direction', 'is what a DIRECTION states: UP, DOWN or UNCHANGED; got null.');
}

const isQualifier = (word: string): word is Qualifier => Object.hasOwn(Qualifier, word);
const written = (unit: string): string => JSON.stringify(unit).slice(0, 80);

function wordsOf({
  subject,
  unit,
  qualifier,
  direction,
  denominator,
  sampleSize,
}: FigureReadingArgs): Partial<StatedFigure> {
  refuseNoWords('subject', subject, longest);
  refuseNoWords('unit', unit, longest);
  return {
    ...(subject != null && { subject }),
    ...(unit != null && { unit }),
    ...(qualifier != null && isQualifier(qualifier) && { qualifier }),
    ...(direction !== undefined && { direction }),
    ...(denominator !== undefined && { denominator }),
    ...(sampleSize !== undefined && { sampleSize }),
  };
}

function placesOf({ period, area }: FigureReadingArgs, { areas }: Registers): Partial<StatedFigure> {
  if (area != null && !areas.has(area))
    throw refuse('area', `is not in the register of areas; got ${JSON.stringify(area)}.`);
  return {
    ...(period !== undefined && { periodCode: period?.code ?? null }),
    ...(area !== undefined && { areaCode: area }),
  };
}

async function speakerOf(
  making: Making,
  { speakerText }: StatedFigure,
  { speaker }: FigureReadingArgs,
): Promise<Partial<StatedFigure>> {
  if (speaker === undefined) return {};
  if (speaker === null) return { speakerId: null };
  if (speakerText === null) throw refuse('speaker', 'is nobody: the minutes name no speaker of it.');
  return { speakerId: (await held(making, Person, speaker, 'speaker', 'person')).id };
}
