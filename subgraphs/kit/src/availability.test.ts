import { fileURLToPath } from 'node:url';
import { testDataset, testMeasure } from '../test-support/test-measure.js';
import { gapWithoutRow } from './availability.js';
import type { PublishedMeasure } from './dataset.js';
import { readPeriod } from './period.js';
import { areaOf, readRegisters } from './register.js';

const registers = readRegisters(fileURLToPath(new URL('../../../schema', import.meta.url)));
const gapOf = (measure: Partial<PublishedMeasure>, area: string, period: string, asOf: string) =>
  gapWithoutRow(
    { ...testMeasure, areaTypes: ['DISTRICT'], dataset: testDataset, ...measure },
    areaOf(registers, area),
    period === 'latest' ? period : readPeriod(period)!,
    asOf,
    registers,
  );

const undated = {};
const dated = { due: { monthsAfterEnd: 3, basis: 'a law', since: '2009-04-01' } };
const pilot = { coverage: ['E07000116'] };
const sevenoaks = 'E07000111';
const ofSevenoaks = 'Nothing was published for Sevenoaks by';
const quarterIsDue = 'October to December 2009 (2009/10 quarter 3) is due by 2010-03-31 (a law).';
const isUnderWay = (end: string, asOf: string) =>
  `The period ends on ${end}; it was not over on ${asOf}, and no date is agreed for its publication.`;

describe('why there is no row', () => {
  it.each<[measure: string, at: Partial<PublishedMeasure>, period: string, asOf: string, answer: [string, string]]>([
    ['undated', undated, '2009', '2009-12-03', ['NOT_DUE_YET', isUnderWay('2009-12-31', '2009-12-03')]],
    ['undated', undated, '2009-12-03', '2009-12-03', ['NOT_DUE_YET', isUnderWay('2009-12-03', '2009-12-03')]],
    ['undated', undated, '2009/10 Q3', '2009-12-31', ['NOT_DUE_YET', isUnderWay('2009-12-31', '2009-12-31')]],
    ['undated', undated, '2009/10 Q3', '2010-01-01', ['NOT_PUBLISHED', `${ofSevenoaks} 2010-01-01.`]],
    ['undated', undated, '2009/10 Q2', '2009-12-03', ['NOT_PUBLISHED', `${ofSevenoaks} 2009-12-03.`]],
    ['undated', undated, 'latest', '2009-12-03', ['NOT_PUBLISHED', `${ofSevenoaks} 2009-12-03.`]],
    ['dated', dated, '2009/10 Q3', '2009-12-03', ['NOT_DUE_YET', quarterIsDue]],
    ['dated', dated, '2009/10 Q3', '2010-03-31', ['NOT_DUE_YET', quarterIsDue]],
    ['dated', dated, '2009/10 Q3', '2010-04-01', ['LATE', 'Was due by 2010-03-31 (a law) and is not published.']],
    ['dated later', dated, '2008/09 Q4', '2009-03-31', ['NOT_DUE_YET', isUnderWay('2009-03-31', '2009-03-31')]],
    ['dated later', dated, '2008/09 Q4', '2009-04-01', ['NOT_PUBLISHED', `${ofSevenoaks} 2009-04-01.`]],
  ])('%s (%j): %s as known on %s is %j', (_, measure, period, asOf, [availability, note]) =>
    expect(gapOf(measure, sevenoaks, period, asOf)).toEqual({ availability, note, nearestArea: null }),
  );

  const elsewhere = 'only Tunbridge Wells (E07000116).';

  it('is the coverage of an undated measure, whether or not the period is over', () => {
    for (const asOf of ['2009-12-03', '2010-01-01'])
      expect(gapOf(pilot, sevenoaks, '2009/10 Q3', asOf)).toEqual({
        availability: 'NOT_APPLICABLE',
        note: `Covers ${elsewhere}`,
        nearestArea: null,
      });
  });

  it('is the date and the coverage of a dated one until the period is over, and then the coverage', () => {
    const both = { ...pilot, ...dated };
    expect(gapOf(both, sevenoaks, '2009/10 Q3', '2009-12-31')).toEqual({
      availability: 'NOT_DUE_YET',
      note: `${quarterIsDue} So far the measure covers ${elsewhere}`,
      nearestArea: null,
    });
    expect(gapOf(both, sevenoaks, '2009/10 Q3', '2010-01-01')).toEqual({
      availability: 'NOT_APPLICABLE',
      note: `Covers ${elsewhere}`,
      nearestArea: null,
    });
    expect(gapOf(both, 'E07000116', '2009/10 Q3', '2009-12-31')).toEqual({
      availability: 'NOT_DUE_YET',
      note: quarterIsDue,
      nearestArea: null,
    });
  });

  it('is the larger area of an undated measure that has none for this one, whether or not the period is over', () =>
    expect(gapOf({ areaTypes: ['COUNTY'] }, sevenoaks, '2009/10 Q3', '2009-12-03')).toEqual({
      availability: 'COVERAGE_PARENT_AREA_ONLY',
      note: 'Published for Kent (county), not for a district.',
      nearestArea: 'E10000016',
    }));
});
