import { type OrganisationEntry, type Page, PageInfo, pageOf, publicError } from '@safer-graph/kit';
import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import { Organization } from '../organization/organization.js';
import { filteredMeasures, type ListedMeasure } from './measure-list.js';
import { Measure, type Reference } from './measure-reference.js';

const largestPage = 200;

@ObjectType({ description: 'One measure of a page.' })
export class MeasureEdge {
  @Field(() => String, { nullable: true, description: 'What to give as `after` to go on behind this measure.' })
  readonly cursor!: string;

  @Field(() => Measure, { nullable: true, description: 'The measure, which its agency answers for.' })
  readonly node!: Reference;
}

@ObjectType({ description: 'A page of measures, by id.' })
export class MeasureConnection implements Page<Reference> {
  @Directive('@listSize(assumedSize: 50)')
  @Field(() => [MeasureEdge], { nullable: 'itemsAndList', description: 'The measures of this page.' })
  readonly edges!: readonly MeasureEdge[];

  @Field(() => PageInfo, { nullable: true, description: 'Whether there is another page.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: 'How many measures fit, on all pages.' })
  readonly totalCount!: number;
}

/** What all agencies publish, in one list. It is known here, so that an agency that is down costs what it would say of them. */
@Resolver()
export class MeasureListResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"])')
  @Query(() => MeasureConnection, {
    nullable: true,
    description: 'The measures that all agencies publish, by id; each is answered by its owner.',
  })
  measures(
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
    @Arg('first', () => Int, { defaultValue: 50, description: `How many, 1 to ${largestPage}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { listedMeasures, registers }: PartnershipContext,
  ): MeasureConnection {
    const filter = {
      organization: organization ?? null,
      areaType: areaType ?? null,
      group: group ?? null,
      agency: agency ?? null,
    };
    return measurePage(filteredMeasures(listedMeasures, filter, registers), first, after);
  }
}

function measurePage(found: readonly ListedMeasure[], first: number, after: string | null): MeasureConnection {
  if (first < 1 || first > largestPage)
    throw publicError('BAD_USER_INPUT', `first must be 1 to ${largestPage}; got ${first}.`, { argument: 'first' });
  const behind = after == null ? null : readCursor(after);
  const edges = found
    .filter(({ reference }) => behind === null || reference.id > behind)
    .slice(0, first + 1)
    .map(({ reference }) => ({ cursor: writeCursor(reference.id), node: reference }));
  return { ...pageOf(edges, first, after ?? null), totalCount: found.length };
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
    @Arg('first', () => Int, { defaultValue: 50, description: `How many, 1 to ${largestPage}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { listedMeasures }: PartnershipContext,
  ): MeasureConnection {
    return measurePage(
      listedMeasures.filter(({ organization }) => organization === id),
      first,
      after,
    );
  }
}

/** Holds the id alone, so that a measure that is added or withdrawn between two pages moves no other. */
const writeCursor = (id: string): string => Buffer.from(id).toString('base64url');

function readCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (/^[\w-]+(\/[\w-]+)+$/.test(id) && writeCursor(id) === cursor) return id;
  throw publicError('BAD_USER_INPUT', `after takes a cursor of an earlier page; got ${JSON.stringify(cursor)}.`, {
    argument: 'after',
  });
}
