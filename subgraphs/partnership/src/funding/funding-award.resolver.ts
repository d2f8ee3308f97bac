import { DateScalar } from '@safer-graph/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Measure, measureReferences, type Reference } from '../measure/measure-reference.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { amountBasis, AmountBasis } from './amount-basis.js';
import { FundingAward } from './funding-award.entity.js';
import { FundingStream } from './funding-stream.entity.js';

@Resolver(() => FundingAward)
export class FundingAwardResolver {
  @FieldResolver(() => FundingStream, { nullable: true, description: 'The stream that the money comes from.' })
  stream(@Root() { streamId }: FundingAward, @PlaceLoaders() loaders: Loaders): Promise<FundingStream | null> {
    return loaders.fundingStreamById.load(streamId);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether nobody has stated how much it is; it is then unknown, and no zero.',
  })
  amountNotStated(@Root() { amount }: FundingAward): boolean {
    return amount === null;
  }

  @FieldResolver(() => AmountBasis, {
    nullable: true,
    description: 'Whether the minutes print the amount or the partnership recorded it; null where it is not stated.',
  })
  amountBasis(@Root() award: FundingAward): AmountBasis | null {
    return amountBasis(award);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day since which it stands no more, and is in no list or total; null while it stands.',
  })
  withdrawnOn(@Root() { withdrawnOn }: FundingAward): string | null {
    return withdrawnOn;
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [PlanLine], {
    nullable: 'itemsAndList',
    description: 'Lines of the plan that the project is to bring forward; empty where none is linked.',
  })
  planLines(
    @Root() { planLineIds }: FundingAward,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<(PlanLine | Error | null)[]> {
    return loaders.planLineById.loadMany(planLineIds);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Measure], {
    nullable: 'itemsAndList',
    description:
      'The measures by which those lines are followed: what the money is to move. Empty where there are none.',
  })
  async measures(
    @Root() { planLineIds }: FundingAward,
    @Ctx() { measureTypes }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<(Reference | Error)[]> {
    const commitments = await Promise.all(planLineIds.map((id) => loaders.commitmentsByPlanLine.load(id)));
    return measureReferences(measureTypes, [...new Set(commitments.flat().map(({ measureId }) => measureId))]);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The meeting whose minutes state it; null where the partnership recorded it itself.',
  })
  statedIn(@Root() { meetingId }: FundingAward, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> | null {
    return meetingId === null ? null : loaders.meetingById.load(meetingId);
  }

  @FieldResolver(() => AgendaItem, { nullable: true, description: 'The item under which they do; null without one.' })
  agendaItem(
    @Root() { agendaItemId }: FundingAward,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<AgendaItem | null> | null {
    return agendaItemId === null ? null : loaders.agendaItemById.load(agendaItemId);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
  history(@Root() record: FundingAward, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
    return loaders.historyOf(record);
  }
}

@Resolver(() => PlanLine)
export class PlanLineAwardResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [FundingAward], { nullable: 'itemsAndList', description: 'Money that is to bring it forward.' })
  awards(@Root() { id }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<FundingAward[]> {
    return loaders.fundingAwardsByPlanLine.load(id);
  }
}
