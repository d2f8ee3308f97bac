import { Arg, Directive, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Rag } from '../plan-line/plan-line.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { ratingBy } from './rag-rule.js';
import { RagScheme } from './rag-scheme.entity.js';

@Resolver(() => RagScheme)
export class RagSchemeResolver {
  @FieldResolver(() => Rag, {
    nullable: true,
    description: 'How these rules rate a change; NOT_STATED where they are words alone, which a person has to judge.',
  })
  rating(
    @Root() { rules }: RagScheme,
    @Arg('percentBetter', () => Float, {
      description: 'How much better the figure is than what it is compared with, in percent; below zero where worse.',
    })
    percentBetter: number,
  ): Rag {
    return ratingBy(rules, percentBetter);
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
  history(@Root() record: RagScheme, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
    return loaders.historyOf(record);
  }
}
