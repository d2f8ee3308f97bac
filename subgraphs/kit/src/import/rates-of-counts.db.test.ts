import { importing, whole } from '../../test-support/importing.js';
import type { Dataset, MeasureDefinition } from '../dataset.js';
import { inWords } from '../serve/import-command.js';
import { importHelp } from './import-help.js';
import type { Importer } from './importer.js';

const [cases] = whole.dataset.measures as [MeasureDefinition];
const open: Dataset = { ...whole.dataset, measures: [{ ...cases, disclosure: 'OPEN' }] };
const perThousand: Dataset = {
  ...open,
  name: 'case-rates',
  title: 'Cases per 1,000 people',
  measures: [{ ...open.measures[0]!, id: 'test/case-rates/all', per: 1000, rate: { denominator: 'POPULATION' } }],
};
const counts: Importer = { ...whole, dataset: open };
const both: Importer = {
  ...counts,
  rates: { dataset: perThousand, countOf: { 'test/case-rates/all': 'test/cases/all' } },
};
const people = 114893;

describe('rates of the counts of a file', () => {
  const { publish, refusal, query, file } = importing();
  const told = (): Promise<unknown[]> =>
    query(`select v.release_id as release, v.numerator, v.denominator, round(v.value::numeric, 4)::float as value
      from released_value v where known_to = 'infinity' order by 1`);
  const released = (day: string, count: number) => [
    { release: `case-rates:${day}:1`, numerator: count, denominator: people, value: rounded((1000 * count) / people) },
    { release: `cases:${day}:1`, numerator: count, denominator: null, value: count },
  ];
  const rounded = (value: number): number => Number(value.toFixed(4));

  it('are released with them, and corrected with them', async () => {
    const report = await publish('2009-08-01', ['E07000111,2009/10 Q1,120'], {}, both);
    expect(inWords(report)).toBe(
      `cases: 1 rows of ${file} (UTF-8) became 1 figures, release cases:2009-08-01:1; and 1 figures, release case-rates:2009-08-01:1`,
    );
    expect(report).toMatchObject({
      ...{ dataset: 'cases', rows: 1, cells: 1, release: 'cases:2009-08-01:1' },
      rates: { dataset: 'case-rates', cells: 1, release: 'case-rates:2009-08-01:1' },
    });
    expect(await told()).toEqual(released('2009-08-01', 120));
    await publish('2009-09-01', ['E07000111,2009/10 Q1,126'], { status: 'REVISED' }, both);
    expect(await told()).toEqual(released('2009-09-01', 126));
  });

  it('are not there without them: where one is refused, both are', async () => {
    const perHome = perThousand.measures.map((measure) => ({ ...measure, rate: { denominator: 'HOMES' } as const }));
    const unknown: Importer = { ...both, rates: { ...both.rates!, dataset: { ...perThousand, measures: perHome } } };
    expect(await refusal('2009-08-01', ['E07000111,2009/10 Q1,120'], {}, unknown)).toBe(
      'FILE: the register of denominators was expected to have the homes of E07000111, for test/case-rates/all; it has none. ' +
        'Counts and their rates are published together.',
    );
    expect(await query('select from release')).toEqual([]);
    // The rates of the same day were once imported by themselves, with another figure.
    await publish('2009-08-01', ['E07000111,2009/10 Q1,119'], {}, both);
    await query(`delete from cell where release_id like 'cases:%'`);
    await query(`delete from released_value where release_id like 'cases:%'`);
    await query(`delete from release where dataset = 'cases'`);
    expect(await refusal('2009-08-01', ['E07000111,2009/10 Q1,120'], {}, both)).toBe(
      'Release case-rates:2009-08-01:1 gives the same cell (test/case-rates/all, E07000111, 2009/10 Q1) on the same day. Give a correction a later date.',
    );
    expect(await query('select dataset from release')).toEqual([{ dataset: 'case-rates' }]);
  });

  it('come after where the counts alone were imported before', async () => {
    const rows = ['E07000111,2009/10 Q1,120'];
    expect(await publish('2009-08-01', rows, {}, counts)).not.toHaveProperty('rates');
    const again = { dataset: 'cases', cells: 0, release: null };
    expect(await publish('2009-08-01', rows, {}, both)).toMatchObject({
      ...again,
      rates: { dataset: 'case-rates', cells: 1, release: 'case-rates:2009-08-01:1' },
    });
    expect(await told()).toEqual(released('2009-08-01', 120));
    expect(await publish('2009-08-01', rows, {}, both)).toMatchObject({
      ...again,
      rows: 0,
      rates: { cells: 0, release: null },
    });
  });

  it('of guarded counts are refused: the audit would not see that they tell the counts', async () => {
    const guarded: Dataset = {
      ...perThousand,
      measures: perThousand.measures.map((measure) => ({ ...measure, disclosure: 'RESTRICTED' })),
    };
    await expect(
      publish('2009-08-01', ['E07000111,2009/10 Q1,120'], {}, { ...both, rates: { ...both.rates!, dataset: guarded } }),
    ).rejects.toThrow('case-rates: rates of guarded counts stand in the dataset of the counts.');
    expect(await query('select from release')).toEqual([]);
  });
});

it('the help says that they come from the same import', () =>
  expect(importHelp('police', [both])).toContain(`
  cases
    Cases
      area, quarter, cases
    gives:
      all
    and with them, from the same import, the rates of case-rates:
      all
`));
