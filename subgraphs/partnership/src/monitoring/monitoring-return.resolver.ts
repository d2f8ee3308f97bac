import { periodValue, PeriodValue, readPeriod } from '@safer-graph/kit';
import { Arg, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { RagScheme } from '../strategy/rag-scheme.entity.js';
import { Strategy } from '../strategy/strategy.entity.js';
import { isException, LineReturn } from './line-return.entity.js';
import { MonitoringReturn } from './monitoring-return.entity.js';

@Resolver(() => MonitoringReturn)
export class MonitoringReturnResolver {
  @FieldResolver(() => Strategy, { nullable: true, description: 'The strategy whose lines were monitored.' })
  strategy(@Root() { strategyId }: MonitoringReturn, @PlaceLoaders() loaders: Loaders): Promise<Strategy | null> {
    return loaders.strategyById.load(strategyId);
  }

  @FieldResolver(() => PeriodValue, { nullable: true, description: 'The quarter.' })
  period(@Root() { period }: MonitoringReturn): PeriodValue {
    return periodValue(readPeriod(period)!);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The meeting whose minutes report it; null where it was returned here.',
  })
  async meeting(@Root() { meetingId }: MonitoringReturn, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return meetingId === null ? null : loaders.meetingById.load(meetingId);
  }

  @Directive('@listSize(assumedSize: 30)')
  @FieldResolver(() => [LineReturn], {
    nullable: 'itemsAndList',
    description: 'What was returned about each line, by reference; lines of which nothing was are not among them.',
  })
  async lines(
    @Root() { id }: MonitoringReturn,
    @Arg('exceptions', () => Boolean, {
      defaultValue: false,
      description: 'True: those alone that are amber, red, without information, or inferred not to be green.',
    })
    exceptions: boolean,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<LineReturn[]> {
    const lines = await loaders.lineReturnsByReturn.load(id);
    return exceptions ? lines.filter(isException) : lines;
  }

  @FieldResolver(() => RagScheme, {
    nullable: true,
    description: 'The rules that held at the end of the quarter; null where none are held: the strategy says why.',
  })
  async ragScheme(
    @Root() { strategyId, periodEnd }: MonitoringReturn,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<RagScheme | null> {
    const schemes = await loaders.ragSchemesByStrategy.load(strategyId);
    return schemes.findLast(({ validFrom }) => validFrom <= periodEnd) ?? null;
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
  history(@Root() record: MonitoringReturn, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
    return loaders.historyOf(record);
  }
}
