import type { DataSource } from 'typeorm';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/postgres.js';
import { testDataset } from '../../test-support/test-measure.js';
import { type Dataset, type MeasureDefinition, measuresById } from '../dataset.js';
import type { Registers } from '../register.js';
import { openDatabase } from '../serve/database.js';
import { releaseStoreMigrations } from '../store/migrations.js';
import { readPeriod } from '../period.js';
import { auditedSpans } from './audited-spans.js';
import { releaseCells } from './release-cells.js';

const measure = (id: string, more: Partial<MeasureDefinition>): MeasureDefinition =>
  ({ id, per: null, areaTypes: ['WARD_2009', 'DISTRICT'], ...more }) as MeasureDefinition;
const survey = { minimumSample: 30 } as MeasureDefinition['survey'];
const dataset: Dataset = {
  ...testDataset,
  name: 'd',
  measures: [
    measure('open', { disclosure: 'OPEN' }),
    measure('rate', { disclosure: 'OPEN', per: 1000 }),
    measure('survey', { disclosure: 'OPEN', per: 100, survey: survey! }),
    measure('cases', { disclosure: 'RESTRICTED' }),
    measure('spans', { disclosure: 'RESTRICTED', periodKind: 'RANGE' }),
  ],
};
const measures = measuresById([dataset]);

describe('the cells of a release', () => {
  let urls: FreshDatabase;
  let db: DataSource;
  beforeAll(async () => {
    urls = await freshDatabase('kit');
    db = await openDatabase(urls.importUrl, [], releaseStoreMigrations);
    await db.runMigrations({ transaction: 'all' });
  });
  afterEach(() => db.query('truncate release, cell, released_value'));
  afterAll(async () => {
    await db.destroy();
    await urls.drop();
  });

  /** Releases cells, and gives what each audience is told: availability, value, numerator, denominator, roundedTo. */
  const told = async (status: 'PROVISIONAL' | 'FINAL', cells: readonly object[]) => {
    await db.query(
      `insert into release (id, dataset, title, published_on, status, file, checksum) values ('r', 'd', 'D', '2009-08-01', $1, 'f', 'c')`,
      [status],
    );
    const whole = cells.map((cell) => ({
      release_id: 'r',
      area_code: 'w1',
      area_type: 'WARD_2009',
      period: '2009',
      period_start: '2009-01-01',
      period_end: '2009-12-31',
      qualifier: 'EXACT',
      parts: 1,
      ...cell,
    }));
    await db.query('insert into cell select * from json_populate_recordset(null::cell, $1)', [JSON.stringify(whole)]);
    const registers = { areas: new Map(), organisations: new Map() } as unknown as Registers;
    await db.transaction((transaction) =>
      releaseCells(transaction, { id: 'r', publishedOn: '2009-08-01', status }, measures, registers),
    );
    const rows: Record<string, unknown>[] = await db.query(
      `select concat_ws(' ', measure_id, area_code, array_to_string(audiences, '+')) as key,
         json_build_array(availability, value, numerator, denominator, rounded_to) as told
       from released_value order by 1`,
    );
    return Object.fromEntries(rows.map(({ key, told }) => [key, told]));
  };

  it('of open data are told to everybody as published: counts, rates, what the source marks, what it prints', async () => {
    expect(
      await told('FINAL', [
        { measure_id: 'open', numerator: 3 },
        { measure_id: 'open', area_code: 'w2', numerator: -2 },
        { measure_id: 'open', area_code: 'w3', mark: 'SUPPRESSED' },
        { measure_id: 'open', area_code: 'w4', mark: 'NOT_STATED' },
        { measure_id: 'rate', numerator: 30, denominator: 1500 },
        { measure_id: 'rate', area_code: 'w2', value: 4.2 },
      ]),
    ).toEqual({
      'open w1 PUBLIC+ANALYST+OWNER': ['AVAILABLE', 3, 3, null, null],
      'open w2 PUBLIC+ANALYST+OWNER': ['AVAILABLE', -2, -2, null, null],
      'open w3 PUBLIC+ANALYST+OWNER': ['SUPPRESSED', null, null, null, null],
      'open w4 PUBLIC+ANALYST+OWNER': ['NOT_STATED', null, null, null, null],
      'rate w1 PUBLIC+ANALYST+OWNER': ['AVAILABLE', 20, 30, 1500, null],
      'rate w2 PUBLIC+ANALYST+OWNER': ['AVAILABLE', 4.2, null, null, null],
    });
  });

  it('of a survey that asked too few people, or does not say how many, are told to nobody', async () => {
    expect(
      await told('FINAL', [
        { measure_id: 'survey', value: 40, sample_size: 30 },
        { measure_id: 'survey', area_code: 'w2', value: 40, sample_size: 29 },
        { measure_id: 'survey', area_code: 'w3', value: 40 },
      ]),
    ).toEqual({
      'survey w1 PUBLIC+ANALYST+OWNER': ['AVAILABLE', 40, null, null, null],
      'survey w2 PUBLIC+ANALYST+OWNER': ['SUPPRESSED', null, null, null, null],
      'survey w3 PUBLIC+ANALYST+OWNER': ['SUPPRESSED', null, null, null, null],
    });
  });

  it('are not for the public while they are provisional, open or not', async () => {
    expect(
      await told('PROVISIONAL', [
        { measure_id: 'open', numerator: 3 },
        { measure_id: 'cases', numerator: 12 },
      ]),
    ).toEqual({
      'open w1 PUBLIC': ['WITHHELD', null, null, null, null],
      'open w1 ANALYST+OWNER': ['AVAILABLE', 3, 3, null, null],
      'cases w1 PUBLIC': ['WITHHELD', null, null, null, null],
      'cases w1 ANALYST+OWNER': ['AVAILABLE', 12, 12, null, null],
    });
  });

  it('that are RESTRICTED are told exactly to analysts, and else rounded or not at all', async () => {
    expect(
      await told('FINAL', [
        { measure_id: 'cases', numerator: 12 },
        { measure_id: 'cases', area_code: 'w2', numerator: 7 },
        { measure_id: 'cases', area_code: 'w3', mark: 'SUPPRESSED' },
        { measure_id: 'cases', area_code: 'd', area_type: 'DISTRICT', numerator: 19 },
      ]),
    ).toEqual({
      'cases w1 ANALYST+OWNER': ['AVAILABLE', 12, 12, null, null],
      'cases w1 PUBLIC': ['AVAILABLE', 10, 10, null, 5],
      'cases w2 ANALYST+OWNER': ['AVAILABLE', 7, 7, null, null],
      'cases w2 PUBLIC': ['SUPPRESSED', null, null, null, null],
      'cases w3 PUBLIC+ANALYST+OWNER': ['SUPPRESSED', null, null, null, null],
      'cases d ANALYST+OWNER': ['AVAILABLE', 19, 19, null, null],
      'cases d PUBLIC': ['WITHHELD', null, null, null, null],
    });
  });

  it.each([
    ['cases', 2.5, 'cases, w1, 2009: expected a whole number of 0 or more, because it is RESTRICTED; got 2.5.'],
    ['cases', -1, 'cases, w1, 2009: expected a whole number of 0 or more, because it is RESTRICTED; got -1.'],
    ['spans', 9, 'spans, w1, 2009: expected a month, a quarter or another period of the calendar'],
  ])('of %s of %d cannot be guarded, so the file is refused', async (measure_id, numerator, message) => {
    await expect(told('FINAL', [{ measure_id, numerator }])).rejects.toThrow(message);
  });

  it('are audited together where their periods share days, or days of a total, with those of any release', async () => {
    const byMonth = measure('by-month', { disclosure: 'RESTRICTED', periodKind: 'MONTH' });
    const byQuarter = measure('by-quarter', { disclosure: 'RESTRICTED', periodKind: 'QUARTER' });
    const sums = [{ kind: 'PERIODS', total: 'by-quarter', parts: 'by-month' }] as const;
    const inQuarters: Dataset = { ...dataset, measures: [byMonth, byQuarter], sums };
    const add = async (release: string, measureId: string, codes: readonly string[]): Promise<void> => {
      await db.query(
        `insert into release (id, dataset, title, published_on, status, file, checksum) values ($1, 'd', 'D', '2009-08-01', 'FINAL', 'f', $1)`,
        [release],
      );
      for (const code of codes) {
        const { start, end } = readPeriod(code)!;
        await db.query(
          `insert into cell (release_id, measure_id, area_code, area_type, period, period_start, period_end, qualifier, parts)
           values ($1, $2, 'w1', 'WARD_2009', $3, $4, $5, 'EXACT', 1)`,
          [release, measureId, code, start, end],
        );
      }
    };
    await add('old', 'by-quarter', ['2008/09 Q1', '2009/10 Q1']);
    await add('new', 'by-month', ['2009-04', '2009-06', '2009-10', '2010-01']);
    const spans = (most?: number) => auditedSpans(db.manager, 'new', inQuarters, most);
    expect(await spans()).toMatchObject([
      { first: '2009-04-01', last: '2009-06-30', figures: 3 },
      { first: '2009-10-01', last: '2009-12-31', figures: 1 },
      { first: '2010-01-01', last: '2010-03-31', figures: 1 },
    ]);
    expect(await spans(3)).toHaveLength(3);
    await expect(spans(2)).rejects.toThrow(
      'd: up to 2 figures of periods that share days can be audited together; from 2009-04-01 to 2009-06-30 there are 3, earlier releases included. ' +
        'Publish fewer breakdowns, or those of other areas in a dataset of their own.',
    );
  });
});
