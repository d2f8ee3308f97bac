import { Area, AreaCodeScalar, type AreaEntry, type Page } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { refuseNoArea, refuseNoPartnership } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { asked } from '../record/record-page.js';
import { SiteIssueConnection, siteIssuePages } from './site-issue-connection.js';
import { SiteIssueUpdate } from './site-issue-update.entity.js';
import { SiteIssue } from './site-issue.entity.js';

const most = 100;

@Resolver(() => SiteIssue)
export class SiteIssueResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => SiteIssueConnection, { nullable: true, description: 'Places that need something done, by id.' })
  siteIssues(
    @Arg('partnership', () => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
    partnership: string | null,
    @Arg('area', () => AreaCodeScalar, { nullable: true, description: 'In this area, and no area within it: 29UKGK.' })
    area: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<SiteIssue>> {
    refuseNoPartnership(partnership, registers);
    refuseNoArea(area, registers);
    const filter = asked<SiteIssue>({ partnership, areaCode: area });
    return siteIssuePages.page({ first, after, most }, (start, limit) =>
      loaders.siteIssuesBehind(filter, start, limit),
    );
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The ward that it lies in; null where that is not known.' })
  area(@Root() { areaCode }: SiteIssue, @Ctx() { registers }: PartnershipContext): AreaEntry | null {
    return areaCode === null ? null : (registers.areas.get(areaCode) ?? null);
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [SiteIssueUpdate], {
    nullable: 'itemsAndList',
    description: 'What meetings were told of it, the earliest first.',
  })
  updates(@Root() { id }: SiteIssue, @PlaceLoaders() loaders: Loaders): Promise<SiteIssueUpdate[]> {
    return loaders.updatesBySiteIssue.load(id);
  }
}

@Resolver(() => Area)
export class AreaSiteIssueResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [SiteIssue], {
    nullable: 'itemsAndList',
    description: 'Places in it that need something done; those in areas within it stand with those areas.',
  })
  siteIssues(@Root() { code }: AreaEntry, @PlaceLoaders() loaders: Loaders): Promise<SiteIssue[]> {
    return loaders.siteIssuesByArea.load(code);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemSiteIssueResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [SiteIssue], { nullable: 'itemsAndList', description: 'Places that it first speaks of.' })
  siteIssues(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<SiteIssue[]> {
    return loaders.siteIssuesByAgendaItem.load(id);
  }
}
