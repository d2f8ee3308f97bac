import { type ClassType, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import type { MinutesRecord } from './minutes-record.js';
import { RecordChange } from './record-change.entity.js';

/** Where a record is stated, and how it came to be as it is. */
export function minutesRecordResolver(record: ClassType<MinutesRecord>) {
  @Resolver(() => record)
  class MinutesRecordResolver {
    @FieldResolver(() => Meeting, {
      nullable: true,
      description: 'The meeting whose minutes state it; of several the last.',
    })
    statedIn(@Root() { meetingId }: MinutesRecord, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
      return loaders.meetingById.load(meetingId);
    }

    @Directive('@listSize(assumedSize: 5)')
    @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
    history(@Root() record: MinutesRecord, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
      return loaders.historyOf(record);
    }
  }
  return MinutesRecordResolver;
}
