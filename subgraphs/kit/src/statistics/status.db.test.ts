import {
  type AgencyDatabase,
  agencyDatabase,
  analyst,
  publicCaller,
} from '../../../../test/support/agency-database.js';
import { header, of, row, toyAgency } from '../../test-support/toy-agency.js';

describe('how settled a figure is', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(toyAgency, new URL('..', import.meta.url));
    const publish = async (day: string, status: string, ...rows: string[]) => {
      await db.importLines('cases', day, [header, ...rows]);
      await db.importing.query('update release set status = $1 where published_on = $2', [status, day]);
    };
    const crimes = (month: string, count: number) => row('crimes', 'E07000111', month, count);
    await publish('2009-08-01', 'PROVISIONAL', crimes('2009-06', 50), crimes('2009-07', 60));
    await publish('2009-09-01', 'FINAL', crimes('2009-06', 55), crimes('2009-07', 60));
    await publish('2009-10-01', 'FINAL', crimes('2009-06', 56), crimes('2009-07', 60), crimes('2009-08', 70));
    await publish('2009-11-01', 'FINAL', crimes('2009-06', 56));
    await publish('2009-09-15', 'FINAL', row('guarded', '29UKGK', '2009-06', 28));
    await publish('2009-10-15', 'FINAL', row('guarded', '29UKGK', '2009-06', 29));
  });
  afterAll(() => db.drop());

  const told = async (asOf: string) => {
    const answer = await db.ask(
      of('crimes', `series(area: "E07000111", from: "2009-06", to: "2009-08", asOf: "${asOf}") { value status }`),
      analyst,
    );
    const { series } = (answer as { _entities: [{ series: { value: number | null; status: string | null }[] }] })
      ._entities[0];
    return series.map(({ value, status }) => `${value} ${status}`);
  };

  it.each([
    ['2009-08-31', ['50 PROVISIONAL', '60 PROVISIONAL', 'null null']],
    ['2009-09-30', ['55 FINAL', '60 FINAL', 'null null']],
    ['2009-10-31', ['56 REVISED', '60 FINAL', '70 FINAL']],
    ['2009-11-30', ['56 REVISED', '60 FINAL', '70 FINAL']],
  ])('as known on %s: %j, cell by cell, whatever the notice of the file says', async (day, expected) =>
    expect(await told(day)).toEqual(expected),
  );

  it('is revised only to whoever is told another value than before', async () => {
    const guarded = of('guarded', 'observation(area: "29UKGK", period: "2009-06") { value status }');
    const answer = (value: number, status: string) => ({ _entities: [{ observation: { value, status } }] });
    expect(await db.ask(guarded, analyst)).toEqual(answer(29, 'REVISED'));
    expect(await db.ask(guarded, publicCaller)).toEqual(answer(30, 'FINAL'));
  });

  it('of a sum is as of the least settled of its parts', async () => {
    const sum = (from: string) =>
      db.ask(of('crimes', `observation(area: "E07000111", period: "${from}..2009-08") { value status }`), analyst);
    expect(await sum('2009-06')).toEqual({ _entities: [{ observation: { value: 186, status: 'REVISED' } }] });
    expect(await sum('2009-07')).toEqual({ _entities: [{ observation: { value: 130, status: 'FINAL' } }] });
  });
});
