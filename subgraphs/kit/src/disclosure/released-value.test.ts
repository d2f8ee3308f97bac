import type { PublishedMeasure } from '../dataset.js';
import { type CellRow, releasedValues, toldAlone } from './released-value.js';

const told = (
  cell: Partial<CellRow>,
  disclosure: 'OPEN' | 'RESTRICTED' | 'SENSITIVE',
  per: number | null = null,
  more = {},
) => {
  const measure = { disclosure, per, areaTypes: ['WARD_2009'], dataset: {}, ...more } as unknown as PublishedMeasure;
  const whole = {
    area_type: 'WARD_2009',
    numerator: null,
    denominator: null,
    value: null,
    mark: null,
    ...cell,
  } as CellRow;
  return Object.fromEntries(
    releasedValues(whole, measure, toldAlone(whole, measure, 'FINAL')).flatMap(
      ({ audiences, availability, value, numerator }) =>
        audiences.map((audience) => [audience, [value, numerator, availability]]),
    ),
  );
};

describe('what each audience is told', () => {
  it('of a rate rests on the count that it is told, not on the one in the file', () => {
    expect(
      told({ numerator: 13, denominator: 100, value: 13 }, 'SENSITIVE', 100, { rate: { denominator: 'HOMES' } }),
    ).toEqual({
      PUBLIC: [15, 15, 'AVAILABLE'],
      ANALYST: [15, 15, 'AVAILABLE'],
      OWNER: [13, 13, 'AVAILABLE'],
    });
  });

  it('of a share is nothing unless everything is told: the people that it is a share of are not rounded', () => {
    expect(told({ numerator: 13, denominator: 15 }, 'RESTRICTED', 100)).toEqual({
      PUBLIC: [null, null, 'WITHHELD'],
      ANALYST: [expect.closeTo(86.67, 2), 13, 'AVAILABLE'],
      OWNER: [expect.closeTo(86.67, 2), 13, 'AVAILABLE'],
    });
  });

  it('of a value without its count is nothing, unless everything is told', () => {
    expect(told({ value: 3 }, 'RESTRICTED')).toEqual({
      PUBLIC: [null, null, 'WITHHELD'],
      ANALYST: [3, null, 'AVAILABLE'],
      OWNER: [3, null, 'AVAILABLE'],
    });
    expect(told({ value: 3 }, 'OPEN')['PUBLIC']).toEqual([3, null, 'AVAILABLE']);
  });
});
