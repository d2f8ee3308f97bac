import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { antiSocialBehaviour } from './anti-social-behaviour.dataset.js';
import { antiSocialBehaviourImport } from './anti-social-behaviour.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Landlord: 'West Kent Housing Association',
  'District Code': 'E07000111',
  'Ward Code': '',
  Period: '2009/10 Q2',
  Category: 'Noise',
  'Cases Opened': '1,017',
  Homes: '',
};
const westKent = 'housing/anti-social-behaviour/west-kent-housing-association';
const quarter = { code: '2009/10 Q2', kind: 'QUARTER', start: '2009-07-01', end: '2009-09-30' };
const read = (change: Partial<Record<keyof typeof row, string>>) =>
  antiSocialBehaviourImport.read({ ...row, ...change }, registers);

describe("a row of a landlord's return of cases", () => {
  it('of a district is a part of all its cases, and of those of its kind', () => {
    const figure = { area: 'E07000111', period: quarter, part: 'Noise', numerator: 1017 };
    expect(read({})).toEqual([
      { measure: westKent, ...figure },
      { measure: `${westKent}-nuisance`, ...figure },
    ]);
  });

  it('of a ward is a part of the ward, of the district, and of the kind in the district', () => {
    const period = quarter;
    expect(read({ 'Ward Code': '29UKHJ', Category: 'garden  nuisance', 'Cases Opened': '2' })).toEqual([
      { measure: westKent, area: '29UKHJ', period, part: 'Garden nuisance', numerator: 2 },
      { measure: westKent, area: 'E07000111', period, part: '29UKHJ, Garden nuisance', numerator: 2 },
      {
        measure: `${westKent}-environmental`,
        area: 'E07000111',
        period,
        part: '29UKHJ, Garden nuisance',
        numerator: 2,
      },
    ]);
  });

  it('of a month is a part of that month alone', () => {
    expect(read({ Period: '2009-08', 'Cases Opened': '3' })).toEqual([
      {
        measure: `${westKent}-by-month`,
        area: 'E07000111',
        period: { code: '2009-08', kind: 'MONTH', start: '2009-08-01', end: '2009-08-31' },
        part: 'Noise',
        numerator: 3,
      },
    ]);
  });

  it('All cases of a district is held against the sum, says which kinds have none, and gives the rate', () => {
    const cell = { area: 'E07000111', period: quarter };
    const none = { ...cell, part: 'All cases', numerator: 0 };
    expect(read({ Category: 'All cases', 'Cases Opened': '56', Homes: '5,200' })).toEqual([
      { measure: westKent, ...none },
      { measure: westKent, ...cell, total: true, numerator: 56 },
      ...['personal', 'nuisance', 'environmental'].map((kind) => ({ measure: `${westKent}-${kind}`, ...none })),
      { measure: `${westKent}-per-1000-homes`, ...cell, numerator: 56, denominator: 5200 },
    ]);
  });

  it.each([
    [{ 'Ward Code': '29UKHJ' }, '29UKHJ', westKent],
    [{ Period: '2009-08' }, 'E07000111', `${westKent}-by-month`],
  ])('All cases of %j is held against the sum of that cell alone', (change, area, measure) => {
    expect(read({ ...change, Category: 'all cases', 'Cases Opened': '0' })).toMatchObject([
      { measure, area, part: 'All cases', numerator: 0 },
      { measure, area, total: true, numerator: 0 },
    ]);
  });

  it('of a landlord whose cases are not broken down is a part of all cases of the district, and of nothing else', () => {
    const moat = { measure: 'housing/anti-social-behaviour/moat', area: 'E07000111', period: quarter };
    expect(read({ Landlord: 'Moat', 'Ward Code': '29UKHJ', 'Cases Opened': '2' })).toEqual([
      { ...moat, part: '29UKHJ, Noise', numerator: 2 },
    ]);
    expect(read({ Landlord: 'Moat', 'Ward Code': '29UKHJ', Category: 'All cases' })).toEqual([]);
    expect(read({ Landlord: 'Moat', Category: 'All cases', 'Cases Opened': '2' })).toHaveLength(2);
    expect(() => read({ Landlord: 'Moat', Period: '2009-08' })).toThrow(
      'Period: expected a quarter: months of Moat are not published; got "2009-08"',
    );
  });

  it.each([
    ['WKHA', 'west-kent-housing-association'],
    ['MOAT', 'moat'],
    ['Moat', 'moat'],
  ])('of %s is a figure of %s', (label, landlord) => {
    expect(read({ Landlord: label })[0]?.measure).toBe(`housing/anti-social-behaviour/${landlord}`);
  });

  it.each([
    ['Noise nuisance', 'Noise', 'nuisance'],
    ['FLY-TIPPING', 'Litter, rubbish or fly-tipping', 'environmental'],
    ['Domestic violence', 'Domestic abuse', 'personal'],
  ])('of %s is a part of %s, whatever the return calls it', (label, part, kind) => {
    const figures = read({ Category: label });
    expect(new Set(figures.map((figure) => figure.part))).toEqual(new Set([part]));
    expect(figures.at(-1)?.measure).toContain(kind);
  });

  it('may give none: zero is a figure', () => expect(read({ 'Cases Opened': '0' })[0]?.numerator).toBe(0));

  it.each([
    [
      'Landlord',
      'Town and Country',
      'Landlord: expected one of West Kent Housing Association, West Kent Housing, WKHA, Moat, MOAT Housing, Moat Homes, Moat Homes Limited; got "Town and Country"',
    ],
    [
      'District Code',
      'E07000199',
      'District Code: expected the code of an area in the register, such as E07000111; got "E07000199"',
    ],
    ['Ward Code', 'E05005010', 'Ward Code: expected a ward of E07000111 in 2009, or nothing; got "E05005010"'],
    ['Ward Code', 'Swanley', 'Ward Code: expected a ward of E07000111 in 2009, or nothing; got "Swanley"'],
    ['Period', '2009/10', 'Period: expected a quarter such as 2009/10 Q2, or a month such as 2009-12; got "2009/10"'],
    [
      'Period',
      '2009/10 Q5',
      'Period: expected a quarter such as 2009/10 Q2, or a month such as 2009-12; got "2009/10 Q5"',
    ],
    ['Category', 'Total', 'Category: expected one of All cases, Noise, Verbal abuse, harassment, '],
    ['Cases Opened', '-1', 'Cases Opened: expected a whole number, 0 or more; got "-1"'],
    ['Cases Opened', '', 'Cases Opened: expected a whole number, 0 or more; got ""'],
  ] as const)('is refused for %s %j', (column, value, message) => {
    expect(() => read({ [column]: value })).toThrow(message);
  });

  it('is refused for a month of a ward, and for homes that are no number', () => {
    expect(() => read({ Period: '2009-08', 'Ward Code': '29UKHJ' })).toThrow(
      'Ward Code: expected nothing: months are published for districts; got "29UKHJ"',
    );
    expect(() => read({ Category: 'All cases', Homes: 'about 5000' })).toThrow(
      'Homes: expected a whole number, 0 or more; got "about 5000"',
    );
  });
});

it('no landlord’s series is added to the other’s: each sum is of one organisation', () => {
  const owners = new Map(antiSocialBehaviour.measures.map(({ id, organization }) => [id, organization]));
  const sums = antiSocialBehaviour.sums!.flatMap((sum) =>
    sum.kind === 'AREAS' ? [] : [[sum.total, ...(sum.kind === 'PERIODS' ? [sum.parts] : sum.parts)]],
  );
  expect(sums).toHaveLength(4);
  for (const ids of sums) expect(new Set(ids.map((id) => owners.get(id))).size).toBe(1);
  expect(sums.flat().every((id) => owners.has(id))).toBe(true);
});
