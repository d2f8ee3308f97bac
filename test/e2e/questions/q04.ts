import type { Answer } from '../../support/graph.js';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Owned {
  readonly id: string;
  readonly owners: readonly { readonly rawText: string; readonly person: Named | null }[];
}
interface Checked {
  readonly check: {
    readonly verdict: string;
    readonly reason: string;
    readonly provider: Named | null;
    readonly alternativeProvider: Named | null;
    readonly published: {
      readonly collected: boolean;
      readonly areaTypes: readonly string[];
      readonly coverage: readonly { readonly code: string }[];
      readonly frequency: string;
    };
  };
  readonly planLine: { readonly ref: string };
}
interface Broken extends Checked {
  readonly acceptedBecause: string | null;
  readonly area: { readonly code: string };
  readonly measure: {
    readonly id: string;
    readonly organization: Named;
    readonly latest: {
      readonly value: number | null;
      readonly availability: string;
      readonly nearestAvailable: { readonly area: { readonly code: string } } | null;
    };
  };
  readonly planLine: {
    readonly ref: string;
    readonly leadOrganizations: readonly { readonly rawText: string; readonly organization: Named }[];
    readonly actionItems: readonly Owned[];
  };
}
interface Action extends Owned {
  readonly planLines: readonly { readonly ref: string }[];
  readonly measures: readonly { readonly id: string; readonly frequency: string; readonly organization: Named }[];
}
interface List<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

const nodesOf = <Node>({ edges, pageInfo }: List<Node>): Node[] => {
  expect(pageInfo.hasNextPage).toBe(false);
  return edges.map(({ node }) => node);
};

/** Line 120, the Chair: agencies that sign up for actions can provide the data, and collect it already. */
export function facts({ data }: Answer): void {
  const broken = nodesOf((data as { broken: List<Broken> }).broken);
  const of = (ref: string): Broken => broken.find(({ planLine }) => planLine.ref === ref)!;
  expect(broken.map(({ planLine, check }) => [planLine.ref, check.verdict])).toEqual([
    ['1.4c', 'WARN'],
    ['1.8', 'WARN'],
    ['1.8a', 'WARN'],
    ['2.7c', 'FAIL'],
  ]);
  for (const { area } of broken) expect(area.code).toBe('E07000111');
  bullying(of('2.7c'));
  for (const ref of ['1.8', '1.8a']) reoffending(of(ref));
  restorativeJustice(of('1.4c'));

  const kept = nodesOf((data as { kept: List<Checked> }).kept);
  expect(kept.map(({ planLine, check }) => [planLine.ref, check.verdict, check.provider?.id])).toEqual([
    ['1.2', 'OK', 'kent-police'],
    ['1.3', 'OK', 'kent-police'],
    ['1.5', 'OK', 'kent-police'],
    ['1.7a', 'OK', 'kent-probation-service'],
  ]);
  for (const { check } of kept)
    expect(check.reason).toMatch(
      /, quarterly\. The plan does not state how often it wants the figure, so that was not checked\.$/,
    );

  unchecked(nodesOf((data as { actionItems: List<Action> }).actionItems), [...broken, ...kept]);
}

/** 2.7c has the Youth Offending Service against it, which does not collate this; Safe Schools could, and CH names a contact: A06. */
function bullying({ check, acceptedBecause, measure, planLine }: Broken): void {
  expect(check).toMatchObject({
    verdict: 'FAIL',
    reason:
      'KCC Youth Offending Service does not collect this. It could come from Safe Schools. NI 69 is reported by youth/pupil-survey/experienced-bullying (KCC Children, Families & Education, published for county).',
    provider: { id: 'kcc-youth-offending-service', name: 'KCC Youth Offending Service' },
    alternativeProvider: { id: 'safe-schools', name: 'Safe Schools' },
    published: { collected: false, areaTypes: [] },
  });
  expect(acceptedBecause).toMatch(/Safe Schools \(line 120\)/);
  expect([measure.id, measure.organization.id]).toEqual(['youth/bullying/experienced', 'kcc-youth-offending-service']);
  expect([measure.latest.value, measure.latest.availability]).toEqual([null, 'NOT_COLLECTED']);
  expect(planLine.leadOrganizations).toEqual([
    {
      rawText: 'YOS',
      quote: '2.7c AB said that he was not sure why this had YOS against it',
      sourceLine: 120,
      organization: { id: 'kcc-youth-offending-service', name: 'KCC Youth Offending Service' },
    },
  ]);
  expect(planLine.actionItems.map(({ id, owners }) => [id, owners.map(({ person }) => person?.name)])).toEqual([
    ['sevenoaks-csp/2009-12-03/A06', ['Carol Healy']],
  ]);
}

/** Line 116: the data is only given at a county level. */
function reoffending({ check, acceptedBecause, measure }: Broken): void {
  expect(check).toMatchObject({
    verdict: 'WARN',
    reason: 'Wanted for Sevenoaks (E07000111), a district; published for county only, the nearest Kent (E10000016).',
    provider: { id: 'kent-probation-service' },
    alternativeProvider: null,
    published: { collected: true, areaTypes: ['COUNTY'] },
  });
  expect([acceptedBecause, measure.id]).toEqual([null, 'probation/reoffending/adult']);
  expect(measure.latest).toMatchObject({
    value: null,
    availability: 'COVERAGE_PARENT_AREA_ONLY',
    nearestAvailable: { area: { code: 'E10000016' } },
  });
}

/** The pilot is in Tunbridge Wells: line 54 has it presented, and line 64 that it is yet to be rolled out in Sevenoaks. */
function restorativeJustice({ check, measure }: Broken): void {
  expect(check).toMatchObject({
    reason: 'Wanted for Sevenoaks (E07000111); covers only Tunbridge Wells (E07000116).',
    provider: { id: 'kent-police' },
    published: { collected: true, areaTypes: ['DISTRICT'], coverage: [{ code: 'E07000116' }] },
  });
  expect([measure.latest.value, measure.latest.availability]).toEqual([null, 'NOT_APPLICABLE']);
}

/** A14, the young people's action plan, has no plan line in the minutes and so no verdict; its measure says every six months. */
function unchecked(actions: readonly Action[], checked: readonly Checked[]): void {
  expect(actions).toHaveLength(17);
  const resting = actions.filter(({ planLines, measures }) => planLines.length === 0 && measures.length > 0);
  expect(resting.map(({ id }) => id.slice(-3)).sort()).toEqual(['A11', 'A12', 'A13', 'A14']);
  const plan = actions.find(({ id }) => id.endsWith('/A14'))!;
  expect(plan).toMatchObject({
    planLines: [],
    measures: [
      {
        id: 'youth/participation/summer-activities',
        frequency: 'SIX_MONTHLY',
        organization: { id: 'sevenoaks-district-council' },
      },
    ],
  });
  expect(checked.map(({ planLine }) => planLine.ref)).not.toContain(undefined);
  expect(JSON.stringify(checked)).not.toContain('youth/participation');
}
