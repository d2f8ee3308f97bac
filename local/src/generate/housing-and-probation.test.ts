import { committedSample, generatedSample } from '../../test-support/generated-sample.js';
import { generateHousing } from './housing.js';
import { generateProbation } from './probation.js';

const generators = { housing: generateHousing, probation: generateProbation };
const generated = (agency: keyof typeof generators, invented: number) => generatedSample(generators[agency], invented);

describe.each(['housing', 'probation'] as const)('the sample of %s', (agency) => {
  it('is what its generator writes', () => expect(generated(agency, 0)).toEqual(committedSample(agency)));

  it('says of every file that it is invented', () => {
    const notices = Object.entries(generated(agency, 0)).filter(([name]) => name.endsWith('.release.json'));
    expect(notices.length).toBeGreaterThan(5);
    for (const [, text] of notices) expect(JSON.parse(text)).toMatchObject({ synthetic: true });
  });

  it('of a nation has the invented districts too, and leaves the others as they were', () => {
    const [small, large] = [generated(agency, 0), generated(agency, 2)];
    const table = agency === 'housing' ? 'west-kent-cases-2009-11.csv' : 'caseload-2009-11.csv';
    expect(large[table]).toContain('E07900001');
    const lines = new Set(large[table]!.split('\n'));
    expect(small[table]!.split('\n').every((line) => lines.has(line))).toBe(true);
  });
});

describe('the landlords’ cases of the sample', () => {
  const cases = Object.entries(generated('housing', 0))
    .filter(([name]) => /^west-kent-(cases-2009-(08|11)|months).*csv$/.test(name))
    .flatMap(([, text]) => [...text.matchAll(/,(E\d+),(\w*),([^,]+),All cases,(\d+),/g)])
    .map(([, district, ward, period, count]) => ({ district, ward, period: period!, count: Number(count) }))
    .filter(({ district }) => district === 'E07000111');
  const sum = (isWanted: (one: (typeof cases)[number]) => boolean): number =>
    cases.filter(isWanted).reduce((total, { count }) => total + count, 0);

  it('are of 26 wards in 11 quarters, and of 36 months', () => {
    expect(new Set(cases.filter(({ ward }) => ward).map(({ ward }) => ward)).size).toBe(26);
    expect(new Set(cases.filter(({ ward }) => ward).map(({ period }) => period)).size).toBe(11);
    expect(cases.filter(({ period }) => /^\d{4}-/.test(period))).toHaveLength(36);
  });

  it('add up: wards and months to the quarter of the district', () => {
    const quarter = sum(({ ward, period }) => !ward && period === '2009/10 Q2');
    expect(sum(({ ward, period }) => ward !== '' && period === '2009/10 Q2')).toBe(quarter);
    expect(sum(({ period }) => ['2009-07', '2009-08', '2009-09'].includes(period))).toBe(quarter);
  });

  it('are more in summer than in winter', () => {
    const inMonths = (months: RegExp): number => sum(({ period }) => months.test(period));
    expect(inMonths(/^\d{4}-0[678]$/) / inMonths(/^\d{4}-(12|01|02)$/)).toBeGreaterThan(1.2);
  });
});
