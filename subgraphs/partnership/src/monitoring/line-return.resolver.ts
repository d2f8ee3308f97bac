import { periodValue, PeriodValue, readPeriod } from '@safer-graph/kit';
import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { LineReturn } from './line-return.entity.js';
import { MonitoringReturn } from './monitoring-return.entity.js';

@Resolver(() => LineReturn)
export class LineReturnResolver {
  @FieldResolver(() => MonitoringReturn, { nullable: true, description: 'The quarter for which it was returned.' })
  monitoringReturn(
    @Root() { monitoringReturnId }: LineReturn,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<MonitoringReturn | null> {
    return loaders.monitoringReturnById.load(monitoringReturnId);
  }

  @FieldResolver(() => PlanLine, { nullable: true, description: 'The line of the strategy.' })
  planLine(@Root() { planLineId }: LineReturn, @PlaceLoaders() loaders: Loaders): Promise<PlanLine | null> {
    return loaders.planLineById.load(planLineId);
  }

  @FieldResolver(() => PeriodValue, {
    nullable: true,
    description: 'By when the source expects it, where its words fix a period; else null, and expectedText has them.',
  })
  expectedPeriod(@Root() { expectedPeriod }: LineReturn): PeriodValue | null {
    return expectedPeriod === null ? null : periodValue(readPeriod(expectedPeriod)!);
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
  history(@Root() record: LineReturn, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
    return loaders.historyOf(record);
  }
}

@Resolver(() => PlanLine)
export class PlanLineReturnResolver {
  @Directive('@listSize(assumedSize: 12)')
  @FieldResolver(() => [LineReturn], {
    nullable: 'itemsAndList',
    description: 'What was returned about it, the latest quarter first.',
  })
  returns(@Root() { id }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<LineReturn[]> {
    return loaders.lineReturnsByPlanLine.load(id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the latest return lets see that it is not green without rating it; null where nothing was returned yet.',
  })
  async nonGreenInferred(@Root() { id }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<boolean | null> {
    return (await loaders.lineReturnsByPlanLine.load(id))[0]?.nonGreenInferred ?? null;
  }
}
