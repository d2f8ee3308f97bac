import { jest } from '@jest/globals';
import { type AgencyDatabase, agencyDatabase, analyst } from '../../../../test/support/agency-database.js';
import { header, of, row, toyAgency } from '../../test-support/toy-agency.js';

const quarter = '2009/10 Q2';

describe('a comparison with a group of areas', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(toyAgency, new URL('..', import.meta.url));
    const rate = (area: string, numerator: number, denominator: number) =>
      row('rate', area, quarter, numerator, { denominator });
    await db.importLines('cases', '2009-11-01', [
      header,
      rate('E07000105', 3000, 110000),
      rate('E07000110', 1460, 143000),
      rate('E07000111', 1149, 114893),
      rate('E07000115', 1150, 115000),
      rate('E07000116', 2120, 106000),
      row('crimes', 'E07000105', '2009-09', 12),
      row('crimes', 'E07000110', '2009-09', 12),
      row('crimes', 'E07000111', '2009-09', 15),
      row('crimes', '29UKGK', '2009-09', 5),
      row('systems', 'E07000111', '2009-09-30', 1),
    ]);
    const counted = ['E07000105', 'E07000111'].map((area, place) => row('referrals', area, '2009-09', 10 + place));
    const real = [header, row('systems', 'E07000105', '2009-09-30', 4), ...counted];
    await db.importLines('cases', '2009-11-02', real, { synthetic: false });
    await db.importLines('cases', '2010-01-01', [header, rate('E07000116', 106, 106000)]);
  });
  afterAll(() => db.drop());

  const all = 'group { id title synthetic areas } rank of areasInGroup ties direction overlapping missing note';
  const compared = async (measure: string, area: string, period: string, group: string, asOf = '2009-12-03') => {
    const fields = `observation(area: "${area}", period: "${period}", asOf: "${asOf}") { comparison(group: "${group}") { ${all} } }`;
    const answer = (await db.ask(of(measure, fields), analyst)) as {
      _entities: { observation: { comparison: object } }[];
    };
    return answer._entities[0]!.observation.comparison;
  };
  const without = ['E07000106', 'E07000107', 'E07000108', 'E07000109', 'E07000112', 'E07000113', 'E07000114'];
  const invented = 'All values are SYNTHETIC: the figures that are ranked are invented.';
  const names = 'Canterbury, Dartford, Dover, Gravesham, Folkestone and Hythe, Swale, Thanet';
  const counts = 'These are counts: an area with more people has more of everything. Rank a rate where there is one.';
  const others =
    'Canterbury, Dartford, Dover, Gravesham, Maidstone, Folkestone and Hythe, Swale, Thanet, Tonbridge and Malling, Tunbridge Wells';

  it('gives the rank with all that must be said with it', async () => {
    expect(await compared('rate', 'E07000111', quarter, 'kent-districts')).toEqual({
      group: {
        id: 'kent-districts',
        title: 'Districts of the county of Kent',
        synthetic: false,
        areas: expect.arrayContaining(['E07000111', 'E07000116']),
      },
      // Tonbridge and Malling: 1,150 of 115,000; Sevenoaks: 1,149 of 114,893, a little more.
      rank: 2,
      of: 5,
      areasInGroup: 12,
      ties: 1,
      direction: 'LOWEST_FIRST',
      overlapping: ['E07000110', 'E07000115'],
      missing: without,
      note: `${invented} Some rates are worked out on SYNTHETIC denominators. Its interval overlaps that of Maidstone, Tonbridge and Malling next to it: their order may be chance. No value: ${names}.`,
    });
  });

  it('is of the same day: what was published later counts later', async () =>
    expect(await compared('rate', 'E07000111', quarter, 'kent-districts', '2010-01-01')).toMatchObject({ rank: 3 }));

  it('says of counts that they are counts, and how many share the rank', async () => {
    expect(await compared('crimes', 'E07000105', '2009-09', 'kent-districts')).toMatchObject({
      rank: 1,
      ties: 2,
      of: 3,
      overlapping: null,
      note: `${invented} ${counts} No value: ${names}, Tonbridge and Malling, Tunbridge Wells.`,
    });
    expect(await compared('crimes', 'E07000111', '2009-09', 'kent-districts')).toMatchObject({ rank: 3, ties: 1 });
  });

  it('counts from the highest where neither is better, and says so', async () =>
    expect(await compared('systems', 'E07000111', '2009-09-30', 'kent-districts')).toMatchObject({
      rank: 2,
      of: 2,
      direction: 'HIGHEST_FIRST',
      note: `Some values are SYNTHETIC: invented are those of Sevenoaks. Neither less nor more is better: rank 1 is the highest. ${counts} No value: ${others}.`,
    }));

  it('says nothing of SYNTHETIC where no value is', async () =>
    expect(await compared('referrals', 'E07000111', '2009-09', 'kent-districts')).toMatchObject({
      rank: 1,
      of: 2,
      note: `${counts} No value: ${others}.`,
    }));

  it('knows a district by the code of its partnership, and says that a family is invented', async () => {
    const found = await compared('rate', 'E07000111', quarter, 'sevenoaks-most-similar');
    expect(found).toMatchObject({ rank: 2, of: 5, areasInGroup: 6, missing: ['E22000352'] });
    expect(found).toHaveProperty('note', expect.stringContaining('The group is SYNTHETIC.'));
  });

  it('has no rank where the area has no value, or is not in the group', async () => {
    expect(await compared('rate', 'E07000106', quarter, 'kent-districts')).toMatchObject({
      rank: null,
      ties: null,
      of: 5,
      note: expect.stringContaining('Canterbury has no value here, so it has no rank.'),
    });
    expect(await compared('crimes', '29UKGK', '2009-09', 'kent-districts')).toMatchObject({
      rank: null,
      of: 3,
      note: expect.stringContaining('Ash is not in this group.'),
    });
  });

  it('names the groups that there are to whoever asks for another', () =>
    expect(compared('rate', 'E07000111', quarter, 'kent')).rejects.toThrow(
      'group takes the id of a comparison group: kent-districts, kent-community-safety-partnerships, sevenoaks-most-similar; got "kent".',
    ));

  it('reads the figures of a group once, for all its areas', async () => {
    const statements = jest.spyOn(db.serving, 'query');
    const of12 = ['E07000105', 'E07000110', 'E07000111', 'E07000115', 'E07000116'].map(
      (area, place) => `a${place}: observation(area: "${area}", period: "${quarter}", asOf: "2009-12-03") {
        comparison(group: "kent-districts") { rank } }`,
    );
    const answer = await db.ask(of('rate', of12.join(' ')), analyst);
    expect(statements).toHaveBeenCalledTimes(2);
    const [places] = statements.mock.calls[1]![1] as unknown[];
    expect(places).toHaveLength(12);
    statements.mockRestore();
    expect(answer).toEqual({
      _entities: [Object.fromEntries([5, 3, 2, 1, 4].map((rank, place) => [`a${place}`, { comparison: { rank } }]))],
    });
  });

  it('ranks a sum over twelve months like any other figure', async () => {
    const fields = `observation(area: "E07000111", period: "${quarter}") { yearToDate { comparison(group: "kent-districts") { rank of note } } }`;
    expect(await db.ask(of('rate', fields))).toEqual({
      _entities: [
        {
          observation: {
            yearToDate: {
              comparison: { rank: null, of: 0, note: expect.stringContaining('has no value here, so it has no rank.') },
            },
          },
        },
      ],
    });
  });
});
