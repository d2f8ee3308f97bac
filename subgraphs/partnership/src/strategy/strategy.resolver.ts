import {
  type OrganisationEntry,
  type Period,
  PeriodScalar,
  periodValue,
  PeriodValue,
  publicError,
  readPeriod,
} from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { MonitoringReturn } from '../monitoring/monitoring-return.entity.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { RecordChange } from '../record/record-change.entity.js';
import { RagScheme } from './rag-scheme.entity.js';
import { Strategy } from './strategy.entity.js';

@Resolver(() => Strategy)
export class StrategyResolver {
  @Query(() => Strategy, {
    nullable: true,
    description: 'A strategy; an error NOT_FOUND for one that is not held here, or belongs to another partnership.',
  })
  async strategy(
    @Arg('id', () => ID, { description: 'Its id: sevenoaks-csp/2008-11.' }) id: string,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Strategy> {
    const found = await loaders.strategyById.load(id);
    if (found) return found;
    throw publicError('NOT_FOUND', `No strategy is held under ${JSON.stringify(id)}.`);
  }

  @FieldResolver(() => PeriodValue, { nullable: true, description: 'From its first to its last day.' })
  period(@Root() { period }: Strategy): PeriodValue {
    return periodValue(readPeriod(period)!);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The partnership whose strategy it is.' })
  organization(@Root() { partnership }: Strategy, @Ctx() { registers }: PartnershipContext): OrganisationEntry | null {
    return organizationOf(registers, partnership);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting whose minutes name it.' })
  meeting(@Root() { meetingId }: Strategy, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(meetingId);
  }

  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [MonitoringReturn], {
    nullable: 'itemsAndList',
    description: 'The quarters that were monitored, the latest first.',
  })
  returns(@Root() { id }: Strategy, @PlaceLoaders() loaders: Loaders): Promise<MonitoringReturn[]> {
    return loaders.monitoringReturnsByStrategy.load(id);
  }

  @FieldResolver(() => MonitoringReturn, {
    nullable: true,
    description: 'What was returned for one quarter; null where nothing was.',
  })
  async monitoring(
    @Root() { id }: Strategy,
    @Arg('period', () => PeriodScalar, { nullable: true, description: 'The quarter: 2009/10 Q2; null: the latest.' })
    period: Period | null,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<MonitoringReturn | null> {
    if (period && period.kind !== 'QUARTER')
      throw publicError('BAD_USER_INPUT', `period takes a quarter, such as 2009/10 Q2; got ${period.code}.`, {
        argument: 'period',
      });
    const returns = await loaders.monitoringReturnsByStrategy.load(id);
    return (period ? returns.find((one) => one.period === period.code) : returns[0]) ?? null;
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [RagScheme], {
    nullable: 'itemsAndList',
    description: 'The rules by which its lines are rated, the oldest first; empty where ragSchemesNotStated says why.',
  })
  ragSchemes(@Root() { id }: Strategy, @PlaceLoaders() loaders: Loaders): Promise<RagScheme[]> {
    return loaders.ragSchemesByStrategy.load(id);
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
  history(@Root() record: Strategy, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
    return loaders.historyOf(record);
  }
}
