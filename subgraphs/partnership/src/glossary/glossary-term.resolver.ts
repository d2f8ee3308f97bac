import type { Page } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { refuseNoPartnership } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { asked } from '../record/record-page.js';
import { GlossaryTermConnection, glossaryPages } from './glossary-connection.js';
import { GlossaryBasis, GlossaryTerm } from './glossary-term.entity.js';

const most = 100;

@Resolver(() => GlossaryTerm)
export class GlossaryTermResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => GlossaryTermConnection, { nullable: true, description: 'What minutes abbreviate, by id.' })
  glossary(
    @Arg('partnership', () => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
    partnership: string | null,
    @Arg('basis', () => GlossaryBasis, { nullable: true, description: 'Known in this way alone: UNEXPLAINED.' })
    basis: GlossaryBasis | null,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<GlossaryTerm>> {
    refuseNoPartnership(partnership, registers);
    const filter = asked<GlossaryTerm>({ partnership, basis });
    return glossaryPages.page({ first, after, most }, (start, limit) => loaders.glossaryBehind(filter, start, limit));
  }
}

@Resolver(() => Meeting)
export class MeetingGlossaryResolver {
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [GlossaryTerm], {
    nullable: 'itemsAndList',
    description: 'What its minutes abbreviate, by term; those that nobody explains included.',
  })
  glossary(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<GlossaryTerm[]> {
    return loaders.glossaryByMeeting.load(id);
  }
}
