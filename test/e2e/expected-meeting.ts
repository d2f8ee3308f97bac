/**
 * What the meeting of 3 December 2009 agreed, written from the minutes by hand: each owner, date and line, and for each
 * measure what is known on that day. Values of invented samples are given by the test from the sample files.
 */

type Owner = readonly [rawText: string, resolution: string, person: string | null, organization: string | null];
interface Action {
  readonly line: number;
  readonly says: string;
  readonly due: readonly [date: string | null, precision: string];
  readonly owners: readonly Owner[];
  readonly planLines?: readonly string[];
  readonly measure?: string;
}

const council = 'Sevenoaks District Council';
const webb: Owner = ['KW', 'EXACT', 'Kelly Webb', council];
const bowles: Owner = ['LB', 'EXACT', 'Lesley Bowles', council];
const woollett: Owner = ['SW', 'EXACT', 'Steve Woollett', 'Kent Police'];
const none = [null, 'NONE'] as const;

export const actions: Readonly<Record<string, Action>> = {
  A01: { line: 54, says: 'presentation', due: [null, 'CONDITION'], owners: [webb] },
  A02: { line: 56, says: 'Development Board', due: ['2009-12-15', 'DAY'], owners: [woollett] },
  A03: { line: 62, says: 'monitoring process', due: none, owners: [['Kent Police', 'EXACT', null, 'Kent Police']] },
  A04: { line: 64, says: 'rolled out in Sevenoaks', due: [null, 'CONDITION'], owners: [woollett] },
  A05: { line: 98, says: 'missing information', due: none, owners: [] },
  A06: {
    line: 120,
    says: 'Safe Schools',
    due: none,
    owners: [['CH', 'EXACT', 'Carol Healy', 'KCC Children, Families & Education']],
    planLines: ['2.7c'],
    measure: 'youth/bullying/experienced',
  },
  A07: {
    line: 124,
    says: 'town centre management',
    due: none,
    owners: [
      ['DC', 'EXACT', 'David Cooper', 'West Kent Police'],
      ['L', 'REPAIRED', 'Lesley Bowles', council],
    ],
    planLines: ['3.4', '3.4a'],
  },
  A08: { line: 134, says: 'Town and Parish Councils', due: none, owners: [webb] },
  A09: { line: 144, says: 'Strategic Assessment', due: ['2009-12-07', 'DAY'], owners: [bowles] },
  A10: { line: 162, says: 'Community Plan', due: ['2009-12-07', 'DAY'], owners: [bowles] },
  A11: { line: 212, says: 'ANPR', due: ['2010-01-31', 'MONTH'], owners: [webb], measure: 'police/anpr-system/count' },
  A12: { line: 216, says: 'E-mail partners', due: none, owners: [webb], measure: 'youth/reparation-project/count' },
  A13: {
    line: 216,
    says: 'Notify KW',
    due: none,
    owners: [['partners', 'UNRESOLVED', null, null]],
    measure: 'youth/reparation-project/count',
  },
  A14: {
    line: 204,
    says: "Young People's Action Plan",
    due: ['2010-03-04', 'MEETING'],
    owners: [['MB', 'EXACT', 'Merle Bigden', council]],
    measure: 'youth/participation/summer-activities',
  },
  A15: { line: 42, says: 'parents', due: none, owners: [['the schools', 'UNRESOLVED', null, null]] },
  A16: {
    line: 112,
    says: 'Power Project',
    due: ['2010-03-31', 'QUARTER'],
    owners: [bowles, ['the steering group', 'UNRESOLVED', null, null]],
    planLines: ['1.7a'],
    measure: 'probation/programme-referral/power-project',
  },
  A17: {
    line: 104,
    says: '1.4c',
    due: ['2009-12-31', 'QUARTER'],
    owners: [],
    planLines: ['1.4c'],
    measure: 'police/restorative-disposal/young-people',
  },
};

/** The eleven lines that were followed up, lines 98 to 124, with the heading above them and the measure that was reviewed. */
export const planLines: readonly (readonly [
  type: string,
  ref: string,
  theme: string | null,
  measure: string | null,
])[] = [
  ['Outcome', '1.2', null, 'police/recorded-crime/vehicle-crime'],
  ['Outcome', '1.3', null, 'police/recorded-crime/burglary-dwelling'],
  ['PlanAction', '1.4c', 'Restorative Justice', 'police/restorative-disposal/young-people'],
  ['Outcome', '1.5', null, 'police/recorded-crime/violence-against-the-person'],
  ['PlanAction', '1.6i', 'Drug and alcohol treatment', null],
  ['PlanAction', '1.7a', 'Drug and alcohol treatment', 'probation/programme-referral/power-project'],
  ['Outcome', '1.8', 'Reoffending', 'probation/reoffending/adult'],
  ['PlanAction', '1.8a', 'Reoffending', 'probation/reoffending/adult'],
  ['PlanAction', '2.7c', 'Anti-bullying projects', 'youth/bullying/experienced'],
  ['Outcome', '3.4', null, null],
  ['PlanAction', '3.4a', null, null],
];
