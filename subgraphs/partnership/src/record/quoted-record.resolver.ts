import { type ClassType, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import type { QuotedRecord } from './quoted-record.js';
import { RecordChange } from './record-change.entity.js';

/** What every record that quotes minutes answers: where it is stated, and how it came to be as it is. */
export function quotedRecordResolver(record: ClassType<QuotedRecord>) {
  @Resolver(() => record)
  class QuotedRecordResolver {
    @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting whose minutes state it.' })
    statedIn(@Root() { meetingId }: QuotedRecord, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
      return loaders.meetingById.load(meetingId);
    }

    @FieldResolver(() => AgendaItem, { nullable: true, description: 'The item under which they do.' })
    agendaItem(@Root() { agendaItemId }: QuotedRecord, @PlaceLoaders() loaders: Loaders): Promise<AgendaItem | null> {
      return loaders.agendaItemById.load(agendaItemId);
    }

    @Directive('@listSize(assumedSize: 5)')
    @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
    history(@Root() { id }: QuotedRecord, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
      return loaders.changesByRecord.load(id);
    }
  }
  return QuotedRecordResolver;
}
