import { attackOn, beyondRight, findings, type Known, withheldUpTo } from '../../test-support/attacker.js';
import { randomShape, type RandomTable, randomTable } from '../../test-support/random-tables.js';
import { knownTo, releaseTable } from '../../test-support/release-table.js';
import { solve } from '../../test-support/solving-attacker.js';
import { type AuditedCell, keyOf } from './audited-cell.js';
import type { Audience } from './release-rule.js';

const byBoundsAlone = (): Promise<[]> => Promise.resolve([]);
const table = (seed: number): RandomTable => randomTable(seed, randomShape(seed));

/** To the public, and to the analyst of each partnership, who is told more on its own ground. */
const knownToEach = ({ shape }: RandomTable, all: readonly (readonly AuditedCell[])[]): Known[][] => [
  knownTo(all, () => ['PUBLIC']),
  ...Array.from({ length: shape.districts }, (_, district) =>
    knownTo(all, ({ area }): Audience[] => (area.startsWith(`D${district}`) ? ['ANALYST', 'PUBLIC'] : ['PUBLIC'])),
  ),
];

describe('an attack on random tables in several releases', () => {
  it('finds out nothing by going from sum to sum in 1,000 of them, and most of their totals are told', async () => {
    const found: object[] = [];
    const totals = { told: 0, all: 0 };
    for (let seed = 1; seed <= 1000; seed++) {
      const one = table(seed);
      const all = await releaseTable(one, byBoundsAlone);
      for (const [viewer, known] of knownToEach(one, all).entries())
        found.push(...findings(one, known).map((finding) => ({ seed, viewer, ...finding })));
      const isTotal = new Set(one.sums.map(([total]) => total));
      const large = all.flat().filter((cell) => isTotal.has(keyOf(cell)) && cell.count > withheldUpTo(one.shape));
      totals.all += large.length;
      totals.told += large.filter(({ told }) => told.PUBLIC.availability === 'AVAILABLE').length;
    }
    expect(found).toEqual([]);
    expect(totals.told / totals.all).toBeGreaterThan(0.7);
  });

  it('finds out something where totals are told that the audit withholds', async () => {
    const found: object[] = [];
    for (let seed = 1; seed <= 20; seed++) {
      const one = table(seed);
      const careless = (await releaseTable(one, byBoundsAlone)).map((cells) =>
        cells.map((cell): AuditedCell => {
          const isLarge = cell.told.PUBLIC.availability === 'SUPPRESSED' && cell.count > withheldUpTo(one.shape);
          const told = { availability: 'AVAILABLE', count: Math.round(cell.count / 5) * 5, roundedTo: 5 } as const;
          return isLarge ? { ...cell, told: { ...cell.told, PUBLIC: told } } : cell;
        }),
      );
      found.push(...findings(one, knownToEach(one, careless)[0]!));
    }
    expect(found.length).toBeGreaterThan(10);
  });

  it('finds out nothing as anybody with whole numbers that fit all sums at once in a sample, where the audit confirms by linear programming', async () => {
    const found: object[] = [];
    const byBounds: object[] = [];
    for (let seed = 2001; seed <= 2006; seed++) {
      const one = table(seed);
      const attackAs = async (known: readonly Known[], whole: boolean) =>
        beyondRight(one, known, await solve(attackOn(one, known), withheldUpTo(one.shape), whole));
      for (const [viewer, known] of knownToEach(one, await releaseTable(one)).entries())
        found.push(...(await attackAs(known, true)).map((finding) => ({ seed, viewer, ...finding })));
      const [toPublic] = knownToEach(one, await releaseTable(one, byBoundsAlone));
      byBounds.push(...(await attackAs(toPublic!, false)));
    }
    expect(found).toEqual([]);
    // Else it would confirm nothing.
    expect(byBounds.length).toBeGreaterThan(0);
  });

  it('comes to the same whatever the order of the cells, and when it is done again', async () => {
    const told = (all: readonly AuditedCell[][]): Record<string, unknown> =>
      Object.fromEntries(all.flat().map((cell) => [`${keyOf(cell)}@${cell.publishedOn}`, cell.told]));
    for (let seed = 1; seed <= 30; seed++) {
      const one = table(seed);
      const turned = { ...one, releases: one.releases.map((release) => [...release].reverse()) };
      expect(told(await releaseTable(turned, byBoundsAlone))).toEqual(told(await releaseTable(one, byBoundsAlone)));
    }
  });
});
