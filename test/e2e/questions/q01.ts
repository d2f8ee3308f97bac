import type { Answer } from '../../support/graph.js';

interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number;
}
interface Count {
  readonly rag: string;
  readonly count: number;
  readonly printedPercent: number | null;
  readonly ofAll: Share;
  readonly ofRated: Share | null;
}
interface Counted {
  readonly held: number;
  readonly total: number;
  readonly coverage: Share;
  readonly counts: readonly Count[];
}
interface RollUp {
  readonly stated: {
    readonly total: number;
    readonly unrated: number;
    readonly counts: readonly Count[];
    readonly derived: readonly Count[];
    readonly checks: readonly { readonly rule: string; readonly result: string; readonly detail: string }[];
    readonly quote: string;
    readonly sourceLine: number;
  };
  readonly computed: Counted;
}
interface Figure {
  readonly area: { readonly code: string };
  readonly period: { readonly code: string } | null;
  readonly value: number | null;
  readonly availability: string;
  readonly availabilityNote: string | null;
  readonly nearestAvailable: Figure | null;
  readonly provenance: { readonly dataset: string };
}
interface Line {
  readonly rag: string;
  readonly nonGreenInferred: boolean;
  readonly nonGreenReason: string;
  readonly expectedText: string | null;
  readonly quote: string;
  readonly sourceLine: number;
  readonly planLine: {
    readonly __typename: string;
    readonly ref: string;
    readonly leadOrganizations: readonly { readonly rawText: string; readonly sourceLine: number }[];
    readonly leadOrganizationsNotStated: string | null;
    readonly commitmentsNotStated: string | null;
    readonly commitments: readonly {
      readonly check: {
        readonly verdict: string;
        readonly reason: string;
        readonly alternativeProvider: { readonly name: string } | null;
      };
      readonly measure: {
        readonly id: string;
        readonly organization: { readonly id: string };
        readonly latest: Figure;
      };
      readonly inQuarter: Figure;
      readonly inNextQuarter: Figure;
    }[];
  };
}
interface Board {
  readonly strategy: {
    readonly ragSchemes: readonly unknown[];
    readonly ragSchemesNotStated: string;
    readonly monitoring: {
      readonly period: { readonly code: string };
      readonly outcomes: RollUp;
      readonly actions: RollUp;
      readonly computed: Counted;
      readonly lines: readonly Line[];
    };
  };
}

/** Rating, number, printed percentage, and percentages of all and of the rated with their denominators. */
const told = ({ rag, count, printedPercent, ofAll, ofRated }: Count) => [
  rag,
  count,
  printedPercent,
  ...[ofAll, ofRated].map((share) => share && [share.numerator, share.denominator, share.percent]),
];

/** Lines 94 to 124: what is printed of all lines, and what follows from it; then the lines that were followed up. */
export function facts({ data }: Answer): void {
  const { strategy } = data as unknown as Board;
  const { period, outcomes, actions, computed, lines } = strategy.monitoring;
  expect(period.code).toBe('2009/10 Q2');
  printed(outcomes, actions);

  // 11 of 84 lines are held, and none of them is rated: beside what is printed, never in it.
  expect([computed, outcomes.computed, actions.computed].map(({ held, total }) => [held, total])).toEqual([
    [11, 84],
    [5, 20],
    [6, 64],
  ]);
  for (const { held, total, coverage, counts } of [computed, outcomes.computed, actions.computed]) {
    expect([coverage.numerator, coverage.denominator]).toEqual([held, total]);
    expect(counts.map(told)).toEqual([['NOT_STATED', held, null, [held, held, 100], null]]);
  }
  expect([strategy.ragSchemes, strategy.ragSchemesNotStated]).toEqual([[], expect.stringContaining('state no rule')]);

  followedUp(lines);
  explained(lines);
  checked(lines);
}

function printed(outcomes: RollUp, actions: RollUp): void {
  expect(outcomes.stated).toMatchObject({ total: 20, rated: 19, unrated: 1, percentBase: 'RATED', sourceLine: 94 });
  expect(outcomes.stated.counts.map(told)).toEqual([
    ['GREEN', 14, 74, [14, 20, 70], [14, 19, 73.7]],
    ['AMBER', 4, 21, [4, 20, 20], [4, 19, 21.1]],
    ['RED', 1, 5, [1, 20, 5], [1, 19, 5.3]],
  ]);
  expect(outcomes.stated.derived.map(told)).toEqual([['NOT_STATED', 1, null, [1, 20, 5], null]]);

  expect(actions.stated).toMatchObject({ total: 64, percentBase: 'ALL', sourceLine: 96 });
  expect(actions.stated.counts.map(told)).toEqual([
    ['GREEN', 58, 91, [58, 64, 90.6], [58, 62, 93.5]],
    ['AMBER', 4, 6, [4, 64, 6.3], [4, 62, 6.5]],
    ['INFORMATION_MISSING', 2, 3, [2, 64, 3.1], null],
  ]);
  expect(actions.stated.derived.map(told)).toEqual([['RED', 0, null, [0, 64, 0], [0, 62, 0]]]);

  const failing = ({ stated }: RollUp) =>
    stated.checks.filter(({ result }) => result === 'FOUND').map(({ rule, detail }) => [rule, detail]);
  const rulesDiffer = ['DENOMINATOR_RULE_DIFFERS', expect.stringMatching(/\b19\b.*\b20\b.*\b64\b/)];
  expect(failing(outcomes)).toEqual([
    ['PARTS_DO_NOT_SUM', expect.stringMatching(/14 \+ 4 \+ 1 = 19\b.*\b20\b/)],
    rulesDiffer,
  ]);
  // Line 98 speaks of red actions, and line 96 has none.
  expect(failing(actions)).toEqual([
    rulesDiffer,
    ['UNCOUNTED_CATEGORY', expect.stringMatching(/line 98\b.*: none is RED/)],
  ]);
}

/** As many as the printed counts leave: 4 amber and 1 red outcomes, 4 amber actions and 2 without information. */
function followedUp(lines: readonly Line[]): void {
  const refsOf = (type: string) =>
    lines.filter(({ planLine }) => planLine.__typename === type).map(({ planLine }) => planLine.ref);
  expect(refsOf('Outcome')).toEqual(['1.2', '1.3', '1.5', '1.8', '3.4']);
  expect(refsOf('PlanAction')).toEqual(['1.4c', '1.6i', '1.7a', '1.8a', '2.7c', '3.4a']);
  expect(lines).toHaveLength(11);
  for (const { rag, nonGreenInferred, nonGreenReason } of lines)
    expect([rag, nonGreenInferred, nonGreenReason]).toEqual([
      'NOT_STATED',
      true,
      expect.stringContaining('Which of them has which rating is not stated.'),
    ]);
}

/** Its owner's own number, or why there is none. */
function explained(lines: readonly Line[]): void {
  const lineOf = (ref: string) => lines.find(({ planLine }) => planLine.ref === ref)!;
  const commitmentOf = (ref: string) => {
    const { commitments } = lineOf(ref).planLine;
    expect([ref, commitments.length]).toEqual([ref, 1]);
    return commitments[0]!;
  };
  const [quarter, next] = [
    { area: { code: 'E07000111' }, period: { code: '2009/10 Q2' } },
    { area: { code: 'E07000111' }, period: { code: '2009/10 Q3' } },
  ];

  for (const [ref, owner, measure] of [
    ['1.2', 'kent-police', 'police/recorded-crime/vehicle-crime'],
    ['1.3', 'kent-police', 'police/recorded-crime/burglary-dwelling'],
    ['1.5', 'kent-police', 'police/recorded-crime/violence-against-the-person'],
    ['1.7a', 'kent-probation-service', 'probation/programme-referral/power-project'],
  ] as const) {
    const { measure: linked, inQuarter } = commitmentOf(ref);
    expect([ref, linked.organization.id, linked.id]).toEqual([ref, owner, measure]);
    // The minutes state no such number, so that of the sample is nobody's, and says so.
    const invented = { dataset: expect.stringMatching(/^SYNTHETIC/) };
    expect(inQuarter).toMatchObject({
      ...quarter,
      availability: 'AVAILABLE',
      value: expect.any(Number),
      provenance: invented,
    });
    expect(linked.latest).toMatchObject({ ...quarter, value: inQuarter.value, provenance: invented });
  }

  // Line 104: to be reported in quarter 3, which on 3 December is not over; and the pilot is in Tunbridge Wells alone.
  const restorative = commitmentOf('1.4c');
  expect(restorative.measure.id).toBe('police/restorative-disposal/young-people');
  expect(restorative.inNextQuarter).toMatchObject({ ...next, value: null, availability: 'NOT_DUE_YET' });
  expect(restorative.measure.latest).toMatchObject({
    ...{ area: { code: 'E07000111' }, value: null, availability: 'NOT_APPLICABLE' },
    availabilityNote: expect.stringMatching(/Tunbridge Wells|E07000116/),
  });
  expect(lineOf('1.4c').expectedText).toBe('in quarter 3');

  // Line 110: no measure is linked to it; its target is for 2011.
  expect(lineOf('1.6i')).toMatchObject({
    ...{ expectedText: 'by 2011', quote: '1.6i This target should be reached by 2011.', sourceLine: 110 },
    planLine: { commitments: [] },
  });

  for (const ref of ['1.8', '1.8a']) {
    const { measure, inQuarter } = commitmentOf(ref);
    expect(measure.organization.id).toBe('kent-probation-service');
    for (const figure of [measure.latest, inQuarter]) expect([ref, figure.value]).toEqual([ref, null]);
    expect(measure.latest).toMatchObject({
      ...{ area: { code: 'E07000111' }, availability: 'COVERAGE_PARENT_AREA_ONLY' },
      nearestAvailable: { area: { code: 'E10000016' } },
    });
  }

  const bullying = commitmentOf('2.7c');
  for (const figure of [bullying.measure.latest, bullying.inQuarter, bullying.inNextQuarter])
    expect(figure).toMatchObject({ value: null, availability: 'NOT_COLLECTED' });
  for (const ref of ['3.4', '3.4a']) expect(lineOf(ref).planLine.commitments).toEqual([]);

  // Line 120 alone says whom the strategy has against a line. What is not known says why.
  for (const { planLine } of lines) {
    const { ref, leadOrganizations, leadOrganizationsNotStated, commitments, commitmentsNotStated } = planLine;
    expect([ref, leadOrganizations.map(({ rawText, sourceLine }) => [rawText, sourceLine])]).toEqual([
      ref,
      ref === '2.7c' ? [['YOS', 120]] : [],
    ]);
    expect([ref, leadOrganizationsNotStated === null]).toEqual([ref, leadOrganizations.length > 0]);
    expect([ref, commitmentsNotStated === null]).toEqual([ref, commitments.length > 0]);
  }
}

/** The Chair's rule, line 120: no line may rest on what its provider does not collect as it is wanted. */
function checked(lines: readonly Line[]): void {
  const verdicts = lines.flatMap(({ planLine: { ref, commitments } }) =>
    commitments.map(({ check }) => [ref, check.verdict, check.alternativeProvider?.name ?? null]),
  );
  expect(verdicts.filter(([, verdict]) => verdict === 'FAIL')).toEqual([['2.7c', 'FAIL', 'Safe Schools']]);
  expect(verdicts.filter(([ref]) => String(ref).startsWith('1.8'))).toEqual([
    ['1.8', 'WARN', null],
    ['1.8a', 'WARN', null],
  ]);
}
