import { fileURLToPath } from 'node:url';
import { importing, whole } from '../../test-support/importing.js';
import { readRegisters } from '../register.js';

const { areas } = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const wards = [...new Set([...areas.values()].filter(({ type }) => type === 'WARD_2009'))];
const quarters = Array.from(
  { length: 1000 },
  (_, year) => `${1000 + year}/${String((year + 1) % 100).padStart(2, '0')} Q1`,
);

describe('large releases, one right after the other', () => {
  const { publish, query } = importing();
  /** Figures that all are open, and that nobody corrects but the release of March. */
  const open = {
    ...whole,
    dataset: {
      ...whole.dataset,
      measures: whole.dataset.measures.map((one) => ({ ...one, disclosure: 'OPEN' as const })),
    },
  };
  const rows = (cases: number): string[] =>
    quarters.flatMap((quarter) => wards.map(({ code }) => `${code},${quarter},${cases}`));

  it('close the days of the figures before them, and are closed by those of later ones, while PostgreSQL knows its tables as they were', async () => {
    await publish('2010-01-31', rows(7), {}, open);
    await query('analyze');
    await publish('2010-03-31', rows(8), {}, open);
    await publish('2010-02-28', rows(7), {}, open);
    const figures = wards.length * quarters.length;
    expect(figures).toBeGreaterThan(20_000);
    expect(
      await query(`
        select known_from::text, known_to::text, value, revised, count(*)::int as figures
        from released_value group by 1, 2, 3, 4 order by 1`),
    ).toEqual([
      { known_from: '2010-01-31', known_to: '2010-02-28', value: 7, revised: false, figures },
      { known_from: '2010-02-28', known_to: '2010-03-31', value: 7, revised: false, figures },
      { known_from: '2010-03-31', known_to: 'infinity', value: 8, revised: true, figures },
    ]);
  }, 60_000);
});
