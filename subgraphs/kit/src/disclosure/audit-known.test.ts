import { type Published, randomTable } from '../../test-support/random-tables.js';
import { datasetOf, type Shape } from '../../test-support/table-layout.js';
import { newCells, toldBefore } from '../../test-support/release-table.js';
import { audit } from './audit.js';
import type { AuditedCell } from './audited-cell.js';
import type { Audience } from './release-rule.js';

const shape: Shape = { districts: 2, wards: 3, kinds: 2, hasMonths: false, mean: 1, disclosure: 'RESTRICTED' };
const { registers } = randomTable(1, shape);
const areaTypeOf = (area: string): string => (area === 'C' ? 'COUNTY' : area.includes('W') ? 'WARD_2009' : 'DISTRICT');

/** Counts by area, and after a blank by series, as one file gives them. */
const cells = (counts: Readonly<Record<string, number>>, day?: string): AuditedCell[] => {
  const published = Object.entries(counts).map(([key, count]): Published => {
    const [area, series = 'all'] = key.split(' ') as [string, string?];
    return { measure: `toy/table/${series}`, area, areaType: areaTypeOf(area), period: '2009/10 Q2', count };
  });
  return newCells(datasetOf(shape), published, day);
};
const told = (all: readonly AuditedCell[], audience: Audience = 'PUBLIC') =>
  all.map(({ told: { [audience]: one } }) => (one.availability === 'AVAILABLE' ? one.count : one.availability));
const S = 'SUPPRESSED';
const W = 'WITHHELD';

/** What the public is told of counts that are released together. */
const toldTogether = async (counts: Readonly<Record<string, number>>) => {
  const all = cells(counts);
  await audit(all, registers);
  return told(all);
};

describe('an audit', () => {
  it('tells a total, rounded from its true value, that leaves every value of its parts possible', async () => {
    expect(await toldTogether({ D0: 68, D0W0: 30, D0W1: 33, D0W2: 5 })).toEqual([70, 30, 35, S]);
  });

  it('withholds a total that would narrow its part, and looks like a small number then', async () => {
    // 30 and 33 are told as 28 to 32 and 33 to 37: a total told as 60, 58 to 62, would leave 1 at the most.
    expect(await toldTogether({ D0: 62, D0W0: 29, D0W1: 32, D0W2: 1 })).toEqual([S, 30, 30, S]);
    expect(await toldTogether({ D0: 2, D0W0: 0, D0W1: 0, D0W2: 2 })).toEqual([S, 0, 0, S]);
  });

  it('tells owners and analysts of the ground what the public is not told', async () => {
    const all = cells({ D0: 62, D0W0: 29, D0W1: 32, D0W2: 1 });
    await audit(all, registers);
    expect(told(all, 'ANALYST')).toEqual([62, 29, 32, 1]);
    expect(told(all, 'OWNER')).toEqual([62, 29, 32, 1]);
  });

  it('withholds the smallest total that contains the count: the district, and the county beside it is told', async () => {
    const counts = { C: 262, D0: 62, D0W0: 29, D0W1: 32, D0W2: 1, D1: 200, D1W0: 100, D1W1: 50, D1W2: 50 };
    expect(await toldTogether(counts)).toEqual([S, S, 30, 30, S, 200, 100, 50, 50]);
  });

  it('withholds a county that gives a district away to the analyst of the other, who knows their own exactly', async () => {
    const all = cells({ C: 205, D0: 200, D1: 5 });
    await audit(all, registers);
    expect(told(all)).toEqual([S, 200, S]);
  });

  it('withholds a total of which a part is missing: it may come later', async () => {
    expect(await toldTogether({ D0: 68, D0W0: 30, D0W1: 33 })).toEqual([S, 30, 35]);
  });

  it('reckons with a total that no release tells, where it is broken down in two ways', async () => {
    // By kinds the district is 36 to 44. With wards of 13 to 17 each the small one could not be 1.
    const counts = { 'D0 kind-0': 20, 'D0 kind-1': 20, D0W0: 16, D0W1: 17, D0W2: 7 };
    expect(await toldTogether(counts)).toEqual([20, 20, S, 15, S]);
  });

  it('tells less of a later release, because what was told before cannot be taken back', async () => {
    const first = cells({ D0: 62 });
    await audit(first, registers);
    const parts = cells({ D0W0: 29, D0W1: 32, D0W2: 1 }, '2009-12-03');
    await audit([...toldBefore(first), ...parts], registers);
    expect(told(first)).toEqual([60]);
    expect(told(parts)).toEqual([S, 30, S]);
  });

  it('does not tell which parts are zero and which small, where that alone would give a total away', async () => {
    const first = cells({ D0W0: 2 });
    await audit(first, registers);
    const kinds = cells({ 'D0W0 kind-0': 1, 'D0W0 kind-1': 1 }, '2009-12-03');
    await audit([...toldBefore(first), ...kinds], registers);
    expect(told(kinds)).toEqual([W, S]);
  });

  it('guards a count again that is corrected, with what is known of it from before', async () => {
    const first = cells({ D0: 45, D0W0: 20, D0W1: 20, D0W2: 5 });
    await audit(first, registers);
    const corrected = cells({ D0: 46, D0W2: 6 }, '2009-12-03');
    await audit([...toldBefore(first), ...corrected], registers);
    expect(told(first)).toEqual([45, 20, 20, S]);
    expect(told(corrected)).toEqual([45, S]);
  });

  it('refuses a file in which open data gives small counts away', async () => {
    const all = cells({ D0W0: 25, 'D0W0 kind-0': 22, 'D0W0 kind-1': 3 });
    const open = all.map((cell, at): AuditedCell => {
      if (at === 2) return cell;
      const exact = { availability: 'AVAILABLE', count: cell.count, roundedTo: null } as const;
      return {
        ...cell,
        measure: { ...cell.measure, disclosure: 'OPEN' },
        told: { PUBLIC: exact, ANALYST: exact, OWNER: exact },
      };
    });
    await expect(audit(open, registers)).rejects.toThrow(
      'Open data gives small counts away that are not open: toy/table/kind-1|D0W0|2009/10 Q2. Publish fewer of the sums',
    );
  });
});
