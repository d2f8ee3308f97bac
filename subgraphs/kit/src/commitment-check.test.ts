import { type CataloguedMeasure, commitmentCheck, isWorse } from './commitment-check.js';
import type { Registers } from './register.js';

const area = (code: string, type: string, name: string, parents: string[], coterminousWith: string[] = []) =>
  [code, { code, scheme: 'GSS', name, type, vintage: null, parents, coterminousWith }] as const;
const organisation = (id: string, name: string) =>
  [id, { id, name, otherNames: [], classification: 'AGENCY', parent: null, areas: [] }] as const;

const registers = {
  areas: new Map([
    area('K', 'COUNTY', 'Kent', []),
    area('D1', 'DISTRICT', 'Sevenoaks', ['K'], ['P1']),
    area('D2', 'DISTRICT', 'Tunbridge Wells', ['K']),
    area('P1', 'COMMUNITY_SAFETY_PARTNERSHIP', 'Sevenoaks', ['K'], ['D1']),
    area('W1', 'WARD_2009', 'Ash', ['D1']),
  ]),
  organisations: new Map([organisation('fire', 'Kent Fire'), organisation('schools', 'Safe Schools')]),
} as unknown as Registers;

const fires: CataloguedMeasure = {
  id: 'fire/fires',
  collected: true,
  areaTypes: ['DISTRICT', 'COUNTY'],
  coverage: null,
  frequency: 'QUARTERLY',
  organization: 'fire',
  alternativeProvider: null,
  group: null,
  nationalIndicator: null,
};
const checked = (measure: Partial<CataloguedMeasure>, wantedArea: string, frequency: string | null = null) => {
  const check = commitmentCheck([{ agency: 'fire', measures: [{ ...fires, ...measure }] }], registers);
  const { verdict, reason } = check({ measure: 'fire/fires', area: wantedArea, frequency });
  return [verdict, reason];
};
const notCollected = { collected: false, areaTypes: [] };
const county = { areaTypes: ['COUNTY'] };
const partnerships = { areaTypes: ['COMMUNITY_SAFETY_PARTNERSHIP'] };
const pilot = { areaTypes: ['DISTRICT'], coverage: ['D2'] };

const notStated = 'The plan does not state how often it wants the figure, so that was not checked.';

test.each<[what: string, measure: Partial<CataloguedMeasure>, area: string, frequency: string | null, string, string]>([
  [
    'published as it is wanted',
    {},
    'D1',
    'QUARTERLY',
    'OK',
    'Wanted for Sevenoaks (D1), quarterly; published for district and county, quarterly.',
  ],
  [
    'published for another code of the same ground',
    partnerships,
    'D1',
    null,
    'OK',
    `Wanted for Sevenoaks (D1), which is the same ground as Sevenoaks (P1); published for community safety partnership, quarterly. ${notStated}`,
  ],
  [
    'not collected, and who could be asked',
    { ...notCollected, alternativeProvider: 'schools' },
    'D1',
    null,
    'FAIL',
    'Kent Fire does not collect this. It could come from Safe Schools.',
  ],
  [
    'not collected, of an organisation that is not in the register, by nobody else',
    { ...notCollected, organization: 'air-force' },
    'X',
    'YEARLY',
    'FAIL',
    'air-force does not collect this.',
  ],
  [
    'published for a larger area alone',
    county,
    'D1',
    null,
    'WARN',
    'Wanted for Sevenoaks (D1), a district; published for county only, the nearest Kent (K).',
  ],
  [
    'published for smaller areas alone',
    partnerships,
    'K',
    null,
    'WARN',
    'Wanted for Kent (K), a county; published for community safety partnership only.',
  ],
  [
    'published for a part of the ward’s district',
    { areaTypes: ['DISTRICT'] },
    'W1',
    null,
    'WARN',
    'Wanted for Ash (W1), a ward 2009; published for district only, the nearest Sevenoaks (D1).',
  ],
  ['outside its coverage', pilot, 'D1', null, 'WARN', 'Wanted for Sevenoaks (D1); covers only Tunbridge Wells (D2).'],
  [
    'inside its coverage',
    pilot,
    'D2',
    null,
    'OK',
    `Wanted for Tunbridge Wells (D2); published for district, quarterly. ${notStated}`,
  ],
  [
    'covered under another code of the same ground',
    { coverage: ['D1'] },
    'P1',
    null,
    'OK',
    `Wanted for Sevenoaks (P1), which is the same ground as Sevenoaks (D1); published for district and county, quarterly. ${notStated}`,
  ],
  ['an area that no register knows', {}, 'X', null, 'NOT_CHECKED', 'X is not in the register of areas.'],
  ['rarer than it is wanted', {}, 'D1', 'MONTHLY', 'WARN', 'Wanted monthly; published quarterly.'],
  [
    'every six months, where quarters are wanted',
    { frequency: 'SIX_MONTHLY' },
    'D1',
    'QUARTERLY',
    'WARN',
    'Wanted quarterly; published six-monthly.',
  ],
  ['at no fixed time', { frequency: 'IRREGULAR' }, 'D1', 'YEARLY', 'WARN', 'Wanted yearly; published irregular.'],
  [
    'more often than it is wanted',
    { frequency: 'MONTHLY' },
    'D1',
    'YEARLY',
    'OK',
    'Wanted for Sevenoaks (D1), yearly; published for district and county, monthly.',
  ],
  [
    'neither there nor often enough',
    { ...county, frequency: 'YEARLY' },
    'D1',
    'QUARTERLY',
    'WARN',
    'Wanted for Sevenoaks (D1), a district; published for county only, the nearest Kent (K). Wanted quarterly; published yearly.',
  ],
])('%s: %j for %s, %s is %s', (_, measure, wantedArea, frequency, verdict, reason) =>
  expect(checked(measure, wantedArea, frequency)).toEqual([verdict, reason]),
);

test('what its agency has withdrawn fails; an agency without a catalogue has said nothing', () => {
  const wanted = { measure: 'fire/alarms', area: 'D1', frequency: null };
  expect(commitmentCheck([{ agency: 'fire', measures: [fires] }], registers)(wanted)).toEqual({
    verdict: 'FAIL',
    reason: 'The catalogue of fire does not have fire/alarms, or no longer.',
    published: null,
  });
  expect(commitmentCheck([], registers)(wanted)).toEqual({
    verdict: 'NOT_CHECKED',
    reason: 'There is no catalogue of fire to hold it against.',
    published: null,
  });
});

test('what is collected of the same indicator or group is named with who provides it, and for what areas', () => {
  const missing: CataloguedMeasure = { ...fires, ...notCollected, id: 'fire/missing', alternativeProvider: 'schools' };
  const reasonOf = (asked: Partial<CataloguedMeasure>, ...others: Partial<CataloguedMeasure>[]) => {
    const of = others.map((one, place) => ({ ...fires, id: `schools/other-${place + 1}`, ...one }));
    const catalogues = [
      { agency: 'fire', measures: [{ ...missing, ...asked }] },
      { agency: 'schools', measures: of },
    ];
    return commitmentCheck(catalogues, registers)({ measure: missing.id, area: 'D1', frequency: null });
  };
  const nobody = 'Kent Fire does not collect this. It could come from Safe Schools.';
  const failed = (reason: string, asked: Partial<CataloguedMeasure>) => ({
    verdict: 'FAIL',
    reason,
    published: { ...missing, ...asked },
  });
  const asked = { nationalIndicator: 'NI 33', group: 'fires' };
  expect(
    reasonOf(
      asked,
      { ...county, organization: 'schools', nationalIndicator: 'NI 33', group: 'fires' },
      { group: 'fires' },
      { ...notCollected, nationalIndicator: 'NI 33', group: 'fires' },
      { nationalIndicator: 'NI 34', group: 'alarms' },
      {},
    ),
  ).toEqual(
    failed(
      `${nobody} NI 33 is reported by schools/other-1 (Safe Schools, published for county). Of the group fires, schools/other-2 (Kent Fire, published for district and county) is collected.`,
      asked,
    ),
  );
  expect(reasonOf({}, {}, asked)).toEqual(failed(nobody, {}));
});

test('a check gives what the catalogue says of the measure', () =>
  expect(
    commitmentCheck(
      [{ agency: 'fire', measures: [fires] }],
      registers,
    )({
      measure: 'fire/fires',
      area: 'D1',
      frequency: null,
    }).published,
  ).toBe(fires));

test('verdicts stand in an order', () => {
  expect(isWorse('FAIL', 'NOT_CHECKED')).toBe(true);
  expect(isWorse('WARN', 'OK')).toBe(true);
  expect(isWorse('WARN', 'WARN')).toBe(false);
  expect(isWorse('OK', 'FAIL')).toBe(false);
});
