import type { OrganisationEntry, Page } from '@safer-graph/kit';
import { Arg, Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { refuseNoPartnership, refuseNoSpan } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import { Document } from '../document/document.entity.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { byDay, DiaryEventConnection } from './diary-connection.js';
import { DiaryEvent } from './diary-event.entity.js';
import { DiaryFilter } from './diary-filter.js';

const most = 100;

@Resolver(() => DiaryEvent)
export class DiaryEventResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => DiaryEventConnection, {
    nullable: true,
    description: 'What happened or is to happen beside the partnership’s own meetings, by day; what has no day first.',
  })
  diary(
    @Args(() => DiaryFilter) filter: DiaryFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<DiaryEvent>> {
    refuseNoPartnership(filter.partnership, registers);
    refuseNoSpan(['from', filter.from], ['to', filter.to]);
    return byDay.page({ first, after, most }, (start, limit) => loaders.eventsBehind(filter, start, limit));
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Whose event it is; null where not stated.' })
  organization(
    @Root() { organizationId }: DiaryEvent,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @FieldResolver(() => Document, { nullable: true, description: 'The document that it is about; null if none.' })
  document(@Root() { documentId }: DiaryEvent, @PlaceLoaders() loaders: Loaders): Promise<Document | null> | null {
    return documentId === null ? null : loaders.documentById.load(documentId);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The partnership’s meeting at which it happens; null where it happens at none.',
  })
  meeting(@Root() { takenAtId }: DiaryEvent, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> | null {
    return takenAtId === null ? null : loaders.meetingById.load(takenAtId);
  }
}

@Resolver(() => Meeting)
export class MeetingDiaryResolver {
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [DiaryEvent], {
    nullable: 'itemsAndList',
    description: 'What happened or is to happen, as its minutes say; by day, those without a day last.',
  })
  diary(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<DiaryEvent[]> {
    return loaders.eventsByMeeting.load(id);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [DiaryEvent], {
    nullable: 'itemsAndList',
    description: 'What is to happen at it, as the minutes of earlier meetings say.',
  })
  expected(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<DiaryEvent[]> {
    return loaders.eventsTakenAt.load(id);
  }
}

@Resolver(() => Organization)
export class OrganizationDiaryResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [DiaryEvent], { nullable: 'itemsAndList', description: 'Its events, by day.' })
  events(@Root() { id }: Organization, @PlaceLoaders() loaders: Loaders): Promise<DiaryEvent[]> {
    return loaders.eventsByOrganization.load(id);
  }
}
