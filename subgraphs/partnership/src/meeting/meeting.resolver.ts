import { type OrganisationEntry, type Page, publicError } from '@safer-graph/kit';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import { refuseNoPartnership, refuseNoSpan } from '../connection/refuse-argument.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { Announcement } from './announcement.entity.js';
import { MeetingConnection, newestFirst } from './meeting-connection.js';
import { MeetingFilter } from './meeting-filter.js';
import { Meeting } from './meeting.entity.js';
import { MinutesDocument } from './minutes-document.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import type { Loaders } from '../loaders.js';

const most = 100;

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, {
    nullable: true,
    description: 'A meeting; an error NOT_FOUND for one that is not held here, or belongs to another partnership.',
  })
  async meeting(
    @Arg('id', () => ID, { description: 'Its id: sevenoaks-csp/2009-12-03.' }) id: string,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Meeting> {
    const found = await loaders.meetingById.load(id);
    if (found) return found;
    throw publicError('NOT_FOUND', `No meeting is held under ${JSON.stringify(id)}.`);
  }

  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => MeetingConnection, {
    nullable: true,
    description: 'Meetings, newest first, those to come and those called off included.',
  })
  async meetings(
    @Args(() => MeetingFilter) filter: MeetingFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<Meeting>> {
    refuseNoPartnership(filter.partnership, registers);
    refuseNoSpan(['from', filter.from], ['to', filter.to]);
    return newestFirst.page({ first, after, most }, (start, limit) => loaders.meetingsBehind(filter, start, limit));
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The body that meets.' })
  organization(
    @Root() { organizationId }: Meeting,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Meeting], {
    nullable: 'itemsAndList',
    description: 'Meetings to come that the minutes of this one announce, by day.',
  })
  async futureMeetings(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<(Meeting | Error | null)[]> {
    const announced = await loaders.announcementsIn.load(id);
    return loaders.meetingById.loadMany(announced.map(({ meetingId }) => meetingId));
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Announcement], { nullable: 'itemsAndList', description: 'Where earlier minutes announce it.' })
  announcements(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<Announcement[]> {
    return loaders.announcementsOf.load(id);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [MinutesDocument], {
    nullable: 'itemsAndList',
    description: 'The versions of its minutes that were imported, the first first.',
  })
  documents(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<MinutesDocument[]> {
    return loaders.documentsByMeeting.load(id);
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [RecordChange], {
    nullable: 'itemsAndList',
    description: 'What minutes have changed of its time, place and state, oldest first.',
  })
  history(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
    return loaders.changesOf(id);
  }
}

@Resolver(() => Announcement)
export class AnnouncementResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting whose minutes say it.' })
  announcedIn(@Root() { announcedIn }: Announcement, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(announcedIn);
  }
}
