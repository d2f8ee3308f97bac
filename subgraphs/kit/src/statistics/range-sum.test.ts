import { testDataset, testMeasure } from '../../test-support/test-measure.js';
import type { PublishedMeasure } from '../dataset.js';
import { readPeriod } from '../period.js';
import type { ReleasedRow } from '../store/released-value.loader.js';
import { sumOfRange, unitOf } from './range-sum.js';

const months = ['2009-04', '2009-05'];
const rows = months.map((period, place) => ({
  ...{ period, availability: 'AVAILABLE', value: 10, numerator: 10 + place, denominator: 1000, roundedTo: null },
  release: { id: `r${place}`, title: 'Offences', publishedOn: '2009-06-01' },
})) as unknown as ReleasedRow[];

it.each([{}, { isClustered: true } as const])(
  'events of two months are summed over the people of both, whether one person may stand behind several or not (%j)',
  (more) => {
    const unit = 'offences per 1,000 people';
    const measure: PublishedMeasure = { ...testMeasure, ...more, per: 1000, unit, dataset: testDataset };
    const range = readPeriod('2009-04..2009-05')!;
    const { row } = sumOfRange(
      measure,
      range,
      months.map((month) => readPeriod(month)!),
      rows,
    ) as { row: ReleasedRow };
    expect([row.value, row.numerator, row.denominator]).toEqual([21, 21, 1000]);
    expect(unitOf(measure, range)).toBe('offences per 1,000 people in 2 months');
  },
);
