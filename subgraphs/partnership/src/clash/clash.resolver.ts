import { DateScalar } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { refuseNoPartnership, refuseNoSpan } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Clash, clashesOf, ClashingEntry } from './clash.js';

@Resolver()
export class ClashResolver {
  @Directive('@listSize(assumedSize: 20)')
  @Query(() => [Clash], {
    nullable: 'itemsAndList',
    description:
      'Days on which several things fall, whichever minutes say so: events, funding steps, announced meetings.',
  })
  async clashes(
    @Arg('partnership', () => ID, { description: 'Of which partnership: sevenoaks-csp.' }) partnership: string,
    @Arg('from', () => DateScalar, { nullable: true, description: 'From this day on; null: from the first.' })
    from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Up to this day; null: to the last.' })
    to: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Clash[]> {
    refuseNoPartnership(partnership, registers);
    refuseNoSpan(['from', from], ['to', to]);
    return clashesOf(await loaders.onOneDayOf(partnership, from ?? null, to ?? null));
  }
}

@Resolver(() => Meeting)
export class MeetingClashResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Clash], {
    nullable: 'itemsAndList',
    description: 'Days on which several things fall of which its minutes speak, by day.',
  })
  async clashes(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<Clash[]> {
    return clashesOf(await loaders.onOneDayByMeeting.load(id));
  }
}

@Resolver(() => ClashingEntry)
export class ClashingEntryResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting whose minutes say so.' })
  statedIn(@Root() { meetingId }: ClashingEntry, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(meetingId);
  }
}
