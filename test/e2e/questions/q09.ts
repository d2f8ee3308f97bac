import type { Answer } from '../../support/graph.js';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Quoted {
  readonly quote: string;
  readonly sourceLine: number;
}
interface Figure {
  readonly area: { readonly code: string };
  readonly period: { readonly code: string };
  readonly value: number | null;
  readonly availability: string;
  readonly provenance: { readonly dataset: string };
}
interface PlanLine {
  readonly ref: string;
  readonly rag: string;
  readonly nonGreenInferred: boolean;
  readonly followedUp: readonly { readonly line: number; readonly text: string }[];
  readonly actionItems: readonly { readonly id: string; readonly dueDate: string; readonly duePrecision: string }[];
  readonly taskGroups: readonly { readonly progressQuote: string; readonly organization: Named }[];
}
interface Award extends Quoted {
  readonly project: string;
  readonly amount: string | null;
  readonly currency: string;
  readonly amountNotStated: boolean;
  readonly planLinesBasis: string | null;
  readonly planLines: readonly PlanLine[];
  readonly measures: readonly {
    readonly id: string;
    readonly organization: Named;
    readonly series: readonly Figure[];
  }[];
}
interface Stream extends Quoted {
  readonly id: string;
  readonly period: { readonly code: string };
  readonly funder: Named | null;
  readonly progress: string;
  readonly progressQuote: string | null;
  readonly progressLine: number | null;
  readonly total: { readonly amount: string | null; readonly currency: string | null; readonly note: string | null };
  readonly awards: readonly Award[];
}
interface Milestone extends Quoted {
  readonly kind: string;
  readonly precision: string;
  readonly date: string | null;
  readonly period: { readonly code: string } | null;
  readonly organization: Named | null;
  readonly meeting: { readonly id: string; readonly status: string; readonly startsAt: string } | null;
  readonly checks: readonly { readonly rule: string; readonly result: string; readonly detail: string }[];
}
interface FollowTheMoney {
  readonly funding: {
    readonly streams: readonly Stream[];
    readonly rounds: readonly (Quoted & { readonly assumption: string; readonly milestones: readonly Milestone[] })[];
    readonly bids: readonly { readonly status: string; readonly nationalIndicator: string; readonly stream: null }[];
  };
  readonly statedFigures: { readonly edges: readonly { readonly node: Quoted & { readonly value: number | null } }[] };
}

export function facts({ data }: Answer): void {
  const { funding, statedFigures } = data as unknown as FollowTheMoney;
  const stream = (id: string): Stream => funding.streams.find((one) => one.id === `sevenoaks-csp/funding/${id}`)!;
  expect(funding.streams).toHaveLength(4);

  // Line 192: £2500 to community projects and £2000 to the Power Project; together £4,500.
  const fire = stream('kfrs-2009-10');
  expect([fire.period.code, fire.funder!.id]).toEqual(['2009/10', 'kent-fire-and-rescue']);
  expect(fire.awards.map(({ project, amount, currency }) => [project, amount, currency])).toEqual([
    ['community projects', '2500.00', 'GBP'],
    ['Power Project', '2000.00', 'GBP'],
  ]);
  expect(fire.total).toMatchObject({ amount: '4500.00', currency: 'GBP', note: null });

  powerProject(fire.awards[1]!);

  // Of the referrals the minutes have a worry, and no number.
  expect(statedFigures.edges.map(({ node }) => [node.sourceLine, node.value])).toEqual([[112, null]]);

  // Line 188: some funding had been allocated to CCTV.
  const police = stream('bcu-2009-10');
  expect(police.awards.map(({ project, amount, amountNotStated }) => [project, amount, amountNotStated])).toEqual([
    ['CCTV', null, true],
  ]);
  expect(police.total).toMatchObject({ amount: null, note: 'No amount is stated of its one award.' });

  // Line 180: this years funding was all on target.
  expect(stream('external-2009-10')).toMatchObject({
    progress: 'ALL_ON_TARGET',
    progressQuote: 'KW said that this years funding was all on target',
    progressLine: 180,
    awards: [],
  });

  nextYear(funding.rounds);

  // Line 192: a funding bid is awaiting approval for a stand alone camera and batteries. The indicator is nobody's there.
  expect(funding.bids).toEqual([
    expect.objectContaining({
      status: 'AWAITING_APPROVAL',
      stream: null,
      sourceLine: 192,
      nationalIndicator: 'NI 196',
      indicatorBasis: 'PROPOSED',
    }),
  ]);
}

/** Line 112: referrals are lacking; more will be picked up in quarters 3 and 4, neither of which was over by then. */
function powerProject({ planLines, planLinesBasis, measures }: Award): void {
  expect(planLinesBasis).toBe('REVIEWED');
  expect(planLines.map(({ ref, rag, nonGreenInferred }) => [ref, rag, nonGreenInferred])).toEqual([
    ['1.7a', 'NOT_STATED', true],
  ]);
  const [line] = planLines;
  expect(line!.followedUp).toEqual([{ line: 112, text: expect.stringContaining('lack of referrals') }]);
  expect(line!.actionItems.map(({ id, dueDate, duePrecision }) => [id.slice(-3), dueDate, duePrecision])).toEqual([
    ['A16', '2010-03-31', 'QUARTER'],
  ]);
  expect(line!.taskGroups.map(({ organization, progressQuote }) => [organization.id, progressQuote])).toEqual([
    ['power-project-steering-group', 'more referrals will be picked up in quarters 3 and 4'],
  ]);

  expect(measures.map(({ id, organization }) => [id, organization.id])).toEqual([
    ['probation/programme-referral/power-project', 'kent-probation-service'],
  ]);
  const { series } = measures[0]!;
  expect(series.map(({ period, availability }) => [period.code, availability])).toEqual([
    ['2009/10 Q1', 'AVAILABLE'],
    ['2009/10 Q2', 'AVAILABLE'],
    ['2009/10 Q3', 'NOT_DUE_YET'],
    ['2009/10 Q4', 'NOT_DUE_YET'],
  ]);
  for (const { area, value, availability, provenance } of series) {
    expect(area.code).toBe('E07000111');
    // The minutes state no number: those that are held are invented, and say so.
    if (availability === 'AVAILABLE') expect(provenance.dataset).toMatch(/^SYNTHETIC/);
    else expect(value).toBeNull();
  }
}

/** Line 184, and line 230 for the meeting in March. 17 January 2010 is a Sunday. */
function nextYear(rounds: FollowTheMoney['funding']['rounds']): void {
  expect(rounds).toHaveLength(1);
  const { assumption, milestones } = rounds[0]!;
  expect(assumption).toBe('funding is the same as last year');
  expect(
    milestones.map(({ kind, precision, date, period, organization }) => [
      kind,
      precision,
      date,
      period?.code ?? null,
      organization?.id ?? null,
    ]),
  ).toEqual([
    ['FORMS_SENT', 'NONE', null, null, null],
    ['FORMS_DUE', 'DAY', '2010-01-17', '2010-01-17', null],
    ['APPRAISAL', 'MONTH', null, '2010-02', 'executive-group'],
    ['APPROVAL', 'MEETING', '2010-03-04', '2010-03-04', 'sevenoaks-csp'],
  ]);
  const failing = milestones.flatMap(({ kind, checks }) =>
    checks.filter(({ result }) => result !== 'NOT_FOUND').map(({ rule, detail }) => [kind, rule, detail]),
  );
  expect(failing).toEqual([['FORMS_DUE', 'NON_WORKING_DAY', '17 January 2010 is a Sunday.']]);
  expect(milestones.map(({ meeting }) => meeting && [meeting.id, meeting.status, meeting.startsAt])).toEqual([
    null,
    null,
    null,
    ['sevenoaks-csp/2010-03-04', 'CONFIRMED', '2010-03-04T10:00:00Z'],
  ]);
}
