import type { OrganisationEntry, Page } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { connectionOf } from '../connection/connection.js';
import { keyset } from '../connection/keyset.js';
import type { PartnershipContext } from '../context.js';
import { Organization } from '../organization/organization.js';
import { filteredMeasures, type ListedMeasure } from './measure-list.js';
import { Measure, type Reference } from './measure-reference.js';

const most = 200;

export const MeasureConnection = connectionOf('Measure', Measure, {
  one: 'measure',
  page: 'A page of measures, by id.',
  total: 'How many measures fit, on all pages.',
});
const byId = keyset(z.tuple([z.string().regex(/^[\w-]+(\/[\w-]+)+$/)]), ({ id }: Reference) => [id]);

interface MeasurePage extends Page<Reference> {
  readonly totalCount: number;
}

async function measurePage(found: readonly ListedMeasure[], first: number, after: string | null): Promise<MeasurePage> {
  const page = await byId.page({ first, after, most }, async (start, limit) =>
    found
      .map(({ reference }) => reference)
      .filter(({ id }) => start === null || id > start[0])
      .slice(0, limit),
  );
  return { ...page, totalCount: found.length };
}

/** What all agencies publish, in one list. It is known here, so that an agency that is down costs what it would say of them. */
@Resolver()
export class MeasureListResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"])')
  @Query(() => MeasureConnection, {
    nullable: true,
    description: 'The measures that all agencies publish, by id; each is answered by its owner.',
  })
  async measures(
    @Arg('organization', () => ID, {
      nullable: true,
      description: 'Of which this organisation is responsible: kent-police; null: of all.',
    })
    organization: string | null,
    @Arg('areaType', () => String, {
      nullable: true,
      description: 'Published for areas of this type: WARD_2009, DISTRICT, COUNTY; null: also those not collected.',
    })
    areaType: string | null,
    @Arg('group', () => String, {
      nullable: true,
      description: 'Of one subject, whoever publishes it: first-time-entrants; null: of all.',
    })
    group: string | null,
    @Arg('agency', () => String, {
      nullable: true,
      description: 'Answered by this agency: police, housing, probation, youth, or the partnership; null: by any.',
    })
    agency: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { listedMeasures, registers }: PartnershipContext,
  ): Promise<MeasurePage> {
    const filter = {
      organization: organization ?? null,
      areaType: areaType ?? null,
      group: group ?? null,
      agency: agency ?? null,
    };
    return measurePage(filteredMeasures(listedMeasures, filter, registers), first, after);
  }
}

@Resolver(() => Organization)
export class OrganizationMeasureResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"])')
  @FieldResolver(() => MeasureConnection, {
    nullable: true,
    description:
      'The measures for which it is responsible, by id, as the agencies’ catalogues say; those of its units and of what it is a part of are under theirs. Each is answered by its agency.',
  })
  measures(
    @Root() { id }: OrganisationEntry,
    @Arg('first', () => Int, { defaultValue: 50, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { listedMeasures }: PartnershipContext,
  ): Promise<MeasurePage> {
    return measurePage(
      listedMeasures.filter(({ organization }) => organization === id),
      first,
      after,
    );
  }
}
