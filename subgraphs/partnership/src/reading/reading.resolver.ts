import { type ClassType, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { RecordChange } from '../record/record-change.entity.js';
import type { Reading } from './reading.entity.js';

/** How a reading came to be as it is. */
export function readingResolver(reading: ClassType<Reading>) {
  @Resolver(() => reading)
  class ReadingResolver {
    @Directive('@listSize(assumedSize: 5)')
    @FieldResolver(() => [RecordChange], {
      nullable: 'itemsAndList',
      description:
        'What was corrected, or read otherwise of later minutes, oldest first; empty while it is as it was first read.',
    })
    history(@Root() { id, version }: Reading, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
      return loaders.historyOf({ id, version });
    }
  }
  return ReadingResolver;
}
