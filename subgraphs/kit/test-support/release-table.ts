import { audit } from '../src/disclosure/audit.js';
import { type AuditedCell, keyOf } from '../src/disclosure/audited-cell.js';
import type { Audience } from '../src/disclosure/release-rule.js';
import { toldAlone } from '../src/disclosure/released-value.js';
import { type Dataset, measuresById } from '../src/dataset.js';
import { readPeriod } from '../src/period.js';
import type { Registers } from '../src/register.js';
import type { Known } from './attacker.js';
import type { Published, RandomTable } from './random-tables.js';

const days = ['2009-11-05', '2009-12-03', '2010-01-07'];

/** Cells as an import of one file would give them to the audit. */
export function newCells(dataset: Dataset, published: readonly Published[], day = days[0]!): AuditedCell[] {
  const measures = measuresById([dataset]);
  return published.map(({ area, areaType, count, ...one }) => {
    const measure = measures.get(one.measure)!;
    return {
      measure,
      area,
      areaType,
      period: readPeriod(one.period)!,
      count,
      publishedOn: day,
      isNew: true,
      isImplied: false,
      told: toldAlone({ area_type: areaType, numerator: count, mark: null }, measure, 'FINAL'),
    };
  });
}

export const toldBefore = (cells: readonly AuditedCell[]): AuditedCell[] =>
  cells.map((cell) => ({ ...cell, isNew: false }));

/** Releases a table one release after the other, and gives the cells of each. */
export async function releaseTable(
  { dataset, registers, releases }: Pick<RandomTable, 'dataset' | 'releases'> & { readonly registers: Registers },
  confirming?: Parameters<typeof audit>[2],
): Promise<AuditedCell[][]> {
  const all: AuditedCell[][] = [];
  for (const [at, release] of releases.entries()) {
    const now = newCells(dataset, release, days[at]);
    await audit([...all.flat(), ...now], registers, confirming);
    all.push(toldBefore(now));
  }
  return all;
}

/** What somebody is answered who is of these audiences. */
export const knownTo = (
  all: readonly (readonly AuditedCell[])[],
  audiencesOf: (cell: AuditedCell) => readonly Audience[],
): Known[] =>
  all.flatMap((cells, release) =>
    cells.flatMap((cell) =>
      audiencesOf(cell).map((audience): Known => {
        const told = cell.told[audience];
        const { availability } = told;
        const answer =
          availability === 'AVAILABLE'
            ? { value: told.count, roundedTo: told.roundedTo }
            : availability === 'SUPPRESSED'
              ? availability
              : 'NOTHING';
        return { key: keyOf(cell), release, answer };
      }),
    ),
  );
