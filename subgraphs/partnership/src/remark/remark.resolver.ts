import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Anomaly, type Remark, UnplacedText } from './remark.entity.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';

const anomalies = (remarks: readonly Remark[]): Anomaly[] => remarks.filter(({ kind }) => kind === 'ANOMALY');

@Resolver(() => Meeting)
export class MeetingRemarkResolver {
  @Directive('@listSize(assumedSize: 30)')
  @FieldResolver(() => [Anomaly], { nullable: 'itemsAndList', description: 'What is odd in its minutes, by line.' })
  async anomalies(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<Anomaly[]> {
    return anomalies(await loaders.remarksByMeeting.load(id));
  }

  @Directive('@listSize(assumedSize: 50)')
  @FieldResolver(() => [UnplacedText], {
    nullable: 'itemsAndList',
    description: 'Text of its minutes that the reader could not place, by line.',
  })
  async unplaced(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<UnplacedText[]> {
    const remarks = await loaders.remarksByMeeting.load(id);
    return remarks
      .filter(({ kind }) => kind === 'UNPLACED')
      .map(({ line, detail, rule }) => ({ line, text: detail, reason: rule }));
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemRemarkResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Anomaly], {
    nullable: 'itemsAndList',
    description: 'What is odd in this part of the minutes, by line.',
  })
  async anomalies(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<Anomaly[]> {
    return anomalies(await loaders.remarksByAgendaItem.load(id));
  }
}
