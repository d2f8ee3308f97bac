import { type Published, randomTable } from '../../test-support/random-tables.js';
import { newCells } from '../../test-support/release-table.js';
import { audit } from './audit.js';

const shape = { districts: 1, kinds: 0, hasMonths: false, mean: 1, disclosure: 'RESTRICTED' } as const;

/** Of each answer that the public can get of a district and its wards, all tables that are answered like that. */
async function tablesByAnswer(wards: number, most: number): Promise<Map<string, number[][]>> {
  const { dataset, registers } = randomTable(1, { ...shape, wards });
  const cell = (area: string, areaType: string, count: number): Published => ({
    measure: 'toy/table/all',
    area,
    areaType,
    period: '2009/10 Q2',
    count,
  });
  const tables = new Map<string, number[][]>();
  for (let code = 0; code < (most + 1) ** wards; code++) {
    const counts = Array.from({ length: wards }, (_, ward) => Math.floor(code / (most + 1) ** ward) % (most + 1));
    const cells = newCells(dataset, [
      cell(
        'D0',
        'DISTRICT',
        counts.reduce((sum, count) => sum + count, 0),
      ),
      ...counts.map((count, ward) => cell(`D0W${ward}`, 'WARD_2009', count)),
    ]);
    await audit(cells, registers, () => Promise.resolve([]));
    const answer = JSON.stringify(cells.map(({ told }) => told.PUBLIC));
    tables.set(answer, [...(tables.get(answer) ?? []), counts]);
  }
  return tables;
}

describe('who knows how the audit decides, and works out all tables that it would answer like this one', () => {
  it('is left with six of the seven values of every withheld count of a district with two wards', async () => {
    const most = 27;
    const possible = new Set<number>();
    for (const [answer, tables] of await tablesByAnswer(2, most)) {
      // Of tables near the largest not all that are answered alike were tried.
      if (tables.some((counts) => Math.max(...counts) > most - 5)) continue;
      const told = (JSON.parse(answer) as { availability: string }[]).slice(1);
      told.forEach(({ availability }, ward) => {
        if (availability === 'SUPPRESSED') possible.add(new Set(tables.map((counts) => counts[ward]!)).size);
      });
    }
    expect([...possible].sort()).toEqual([6, 7]);
  });
});
