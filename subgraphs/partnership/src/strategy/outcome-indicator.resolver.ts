import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Outcome } from '../plan-line/plan-line.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { OutcomeIndicator } from './outcome-indicator.entity.js';

@Resolver(() => Outcome)
export class OutcomeIndicatorListResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [OutcomeIndicator], {
    nullable: 'itemsAndList',
    description:
      'National Indicators to which it is linked, by number; empty where Strategy.indicatorsNotStated says why.',
  })
  indicators(@Root() { id }: Outcome, @PlaceLoaders() loaders: Loaders): Promise<OutcomeIndicator[]> {
    return loaders.indicatorsByOutcome.load(id);
  }
}

@Resolver(() => OutcomeIndicator)
export class OutcomeIndicatorResolver {
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
  history(@Root() record: OutcomeIndicator, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
    return loaders.historyOf(record);
  }
}
