import { partnershipDatabase, type PartnershipDatabase, writeFile } from '../../test-support/partnership-database.js';

let partnership: PartnershipDatabase;
beforeEach(async () => {
  partnership = await partnershipDatabase();
}, 120_000);
afterEach(() => partnership.drop());

/** Synthetic minutes of one day with these people. */
const minutesOf = (date: string, ...present: string[]): Promise<string> =>
  partnership.importMinutes(
    writeFile(
      'minutes.md',
      `Minutes of the Sevenoaks CSP meeting held on ${date}\n\nPresent:\n${present.join('\n')}\n\n1. Minutes\n\nAgreed.\n`,
    ),
    partnership.registers,
    'sevenoaks-csp',
  );
const attendance = async (day: string): Promise<unknown> =>
  (
    await partnership.ask(
      `{ meeting(id: "sevenoaks-csp/${day}") { attendance { person { id honorificPrefix } organizationText } } }`,
    )
  ).data.meeting.attendance;
const ann = { person: { id: 'sevenoaks-csp/ann-example', honorificPrefix: null }, organizationText: 'Kent Police' };
const john = (slug: string, organizationText: string, honorificPrefix: string | null = null) => ({
  person: { id: `sevenoaks-csp/${slug}`, honorificPrefix },
  organizationText,
});

test('a namesake of another organisation stays another person, who attends alone too', async () => {
  await minutesOf('9 May 2012', 'John Smith\tKent Police', 'Ann Example\tKent Police');
  await minutesOf('11 July 2012', 'John Smith\tMOAT', 'Ann Example\tKent Police');
  await minutesOf('12 September 2012', 'John Smith\tKent Police', 'Ann Example\tKent Police');
  expect([await attendance('2012-05-09'), await attendance('2012-07-11'), await attendance('2012-09-12')]).toEqual([
    [john('john-smith', 'Kent Police'), ann],
    [john('john-smith-2', 'MOAT'), ann],
    [john('john-smith', 'Kent Police'), ann],
  ]);
});

test('rank or title is that of the latest minutes, whichever were imported last', async () => {
  await minutesOf('11 July 2012', 'Chief Insp John Smith\tKent Police', 'Ann Example\tKent Police');
  await minutesOf('9 May 2012', 'Insp John Smith\tKent Police', 'Ann Example\tKent Police');
  expect(await attendance('2012-07-11')).toEqual([john('john-smith', 'Kent Police', 'Chief Insp'), ann]);
  await minutesOf('12 September 2012', 'Supt John Smith\tKent Police', 'Ann Example\tKent Police');
  expect(await attendance('2012-07-11')).toEqual([john('john-smith', 'Kent Police', 'Supt'), ann]);
});

test('a corrected organisation makes nobody another person', async () => {
  await minutesOf('9 May 2012', 'John Smith\tKent Polce', 'Ann Example\tKent Police');
  await minutesOf('9 May 2012', 'John Smith\tKent Police', 'Ann Example\tKent Police');
  expect(await attendance('2012-05-09')).toEqual([john('john-smith', 'Kent Police'), ann]);
});
