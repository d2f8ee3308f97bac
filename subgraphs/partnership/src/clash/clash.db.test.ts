import { partnershipDatabase, type PartnershipDatabase } from '../../test-support/partnership-database.js';

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importing.query(`
    insert into meeting (id, partnership, organization_id, date, time_zone, status)
    select 'sevenoaks-csp/' || name, 'sevenoaks-csp', 'sevenoaks-csp', date::date, 'Europe/London', 'CONFIRMED'
    from (values ('2009-12-03', '2009-12-03'), ('2010-01-07', '2010-01-07'), ('2010-03-04', '2010-03-04'),
      ('other', '2010-03-04')) as entry (name, date)`);
}, 120_000);
afterAll(() => partnership.drop());

test.each([
  ['2009-12-03', '2010-01-07'],
  ['2010-01-07', '2009-12-03'],
])(
  'a meeting that two minutes announce is as the first of them says, in whatever order they were read',
  async (...read) => {
    const { importing } = partnership;
    await importing.query('truncate announcement');
    for (const minutes of read)
      await importing.query(
        `insert into announcement (announced_in, meeting_id, partnership, line, raw_text, year_basis)
       select 'sevenoaks-csp/' || $1, 'sevenoaks-csp/' || name, 'sevenoaks-csp', line, 'SYNTHETIC', 'STATED'
       from (values ('2010-03-04', 20), ('other', 10)) as entry (name, line)`,
        [minutes],
      );
    const { data } = await partnership.ask(
      '{ clashes(partnership: "sevenoaks-csp") { date entries { id kind sourceLine statedIn { id } } } }',
    );
    const said = (id: string, sourceLine: number) => ({
      ...{ id: `sevenoaks-csp/${id}`, kind: 'MEETING', sourceLine },
      statedIn: { id: 'sevenoaks-csp/2009-12-03' },
    });
    expect(data.clashes).toEqual([{ date: '2010-03-04', entries: [said('other', 10), said('2010-03-04', 20)] }]);
  },
);
