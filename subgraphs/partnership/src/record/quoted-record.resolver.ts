import { type ClassType, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { minutesRecordResolver } from './minutes-record.resolver.js';
import type { QuotedRecord } from './quoted-record.js';

/** What every record answers that minutes state under one of their items. */
export function quotedRecordResolvers(record: ClassType<QuotedRecord>) {
  @Resolver(() => record)
  class QuotedRecordResolver {
    @FieldResolver(() => AgendaItem, { nullable: true, description: 'The item under which they do.' })
    agendaItem(@Root() { agendaItemId }: QuotedRecord, @PlaceLoaders() loaders: Loaders): Promise<AgendaItem | null> {
      return loaders.agendaItemById.load(agendaItemId);
    }
  }
  return [minutesRecordResolver(record), QuotedRecordResolver] as const;
}
