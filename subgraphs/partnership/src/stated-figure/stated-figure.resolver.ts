import { Area, type AreaEntry, type Page, periodValue, PeriodValue, readPeriod } from '@safer-graph/kit';
import { Arg, Args, Ctx, Directive, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Speaker } from '../agenda-item/speaker.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import { totalOf } from '../figure-check/missing-denominator.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { refuseNoId, refuseNoPartnership } from '../connection/refuse-argument.js';
import { figurePage, StatedFigureConnection } from './figure-connection.js';
import { FigureFilter } from './figure-filter.js';
import { DenominatorBasis } from './figure-words.js';
import { isOfMany } from './share-unit.js';
import { StatedFigure } from './stated-figure.entity.js';

const most = 100;

@Resolver(() => StatedFigure)
export class StatedFigureResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting in which it was stated.' })
  meeting(@Root() { meetingId }: StatedFigure, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(meetingId);
  }

  @FieldResolver(() => AgendaItem, { nullable: true, description: 'The item under which it was stated.' })
  agendaItem(@Root() { agendaItemId }: StatedFigure, @PlaceLoaders() loaders: Loaders): Promise<AgendaItem | null> {
    return loaders.agendaItemById.load(agendaItemId);
  }

  @FieldResolver(() => Speaker, {
    nullable: true,
    description: 'Who stated it; null where its paragraph names nobody.',
  })
  speaker(@Root() { speakerText, speakerId }: StatedFigure): Speaker | null {
    return speakerText === null ? null : { rawText: speakerText, personId: speakerId };
  }

  @FieldResolver(() => PeriodValue, {
    nullable: true,
    description:
      'The period that the minutes state, a day for what is meant as at that day; null where they state none.',
  })
  period(@Root() { periodCode }: StatedFigure): PeriodValue | null {
    const period = periodCode === null ? null : readPeriod(periodCode);
    return period && periodValue(period);
  }

  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The area that the minutes state; null where they state none, or what is printed names no one area.',
  })
  area(@Root() { areaCode }: StatedFigure, @Ctx() { registers }: PartnershipContext): AreaEntry | null {
    return areaCode === null ? null : (registers.areas.get(areaCode) ?? null);
  }

  @FieldResolver(() => Float, { nullable: true })
  async denominator(@Root() figure: StatedFigure, @PlaceLoaders() loaders: Loaders): Promise<number | null> {
    const { denominator, partOf, meetingId } = figure;
    if (denominator !== null || partOf === null) return denominator;
    return totalOf(figure, await loaders.statedFiguresByMeeting.load(meetingId));
  }

  @FieldResolver(() => DenominatorBasis, { nullable: true, description: 'Whether the minutes say of how many.' })
  async denominatorBasis(@Root() figure: StatedFigure, @PlaceLoaders() loaders: Loaders): Promise<DenominatorBasis> {
    if (!isOfMany(figure.unit)) return 'NOT_APPLICABLE';
    if (figure.sampleSize !== null) return 'STATED';
    return (await this.denominator(figure, loaders)) === null ? 'NOT_STATED' : 'STATED';
  }

  @FieldResolver(() => StatedFigure, {
    nullable: true,
    description: 'The total of which it is printed as a part; null where it is none.',
  })
  partOf(@Root() { partOf }: StatedFigure, @PlaceLoaders() loaders: Loaders): Promise<StatedFigure | null> | null {
    return partOf === null ? null : loaders.statedFigureById.load(partOf);
  }

  @FieldResolver(() => StatedFigure, {
    nullable: true,
    description: 'The earlier figure against which the minutes hold it; null where they hold it against none.',
  })
  comparedWith(
    @Root() { comparedWithId }: StatedFigure,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<StatedFigure | null> | null {
    return comparedWithId === null ? null : loaders.statedFigureById.load(comparedWithId);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
  history(@Root() record: StatedFigure, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
    return loaders.historyOf(record);
  }
}

@Resolver()
export class StatedFigureListResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => StatedFigureConnection, {
    nullable: true,
    description: 'What was stated in meetings: figures, ranks and directions, with the words of the minutes.',
  })
  async statedFigures(
    @Args(() => FigureFilter) filter: FigureFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<StatedFigure>> {
    refuseNoPartnership(filter.partnership, registers);
    refuseNoId('meeting', filter.meeting);
    refuseNoId('subject', filter.subject);
    return figurePage(filter, { first, after, most }, loaders, registers);
  }
}

@Resolver(() => Meeting)
export class MeetingFigureResolver {
  @Directive('@listSize(assumedSize: 60)')
  @FieldResolver(() => [StatedFigure], {
    nullable: 'itemsAndList',
    description: 'The figures that were stated in it, by line of its minutes; empty until a person has reviewed them.',
  })
  statedFigures(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<StatedFigure[]> {
    return loaders.statedFiguresByMeeting.load(id);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemFigureResolver {
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [StatedFigure], {
    nullable: 'itemsAndList',
    description: 'The figures that were stated under it, by line of the minutes.',
  })
  statedFigures(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<StatedFigure[]> {
    return loaders.statedFiguresByAgendaItem.load(id);
  }
}
