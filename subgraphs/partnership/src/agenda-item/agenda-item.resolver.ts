import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Meeting } from '../meeting/meeting.entity.js';
import { Person } from '../person/person.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { Speaker } from './speaker.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting.' })
  meeting(@Root() { meetingId }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(meetingId);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Speaker], { nullable: 'itemsAndList', description: 'Who presents it, as its heading prints.' })
  presenters(@Root() { presenters }: AgendaItem): readonly Speaker[] {
    return presenters;
  }
}

@Resolver(() => Speaker)
export class SpeakerResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The one person of that meeting whom it stands for; null where that is nobody, or several.',
  })
  person(@Root() { personId }: Speaker, @PlaceLoaders() loaders: Loaders): Promise<Person | null> | null {
    return personId === null ? null : loaders.personById.load(personId);
  }
}

@Resolver(() => Meeting)
export class MeetingAgendaResolver {
  @Directive('@listSize(assumedSize: 30)')
  @FieldResolver(() => [AgendaItem], { nullable: 'itemsAndList', description: 'Its items in order.' })
  agenda(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<AgendaItem[]> {
    return loaders.agendaByMeeting.load(id);
  }
}
