import { readFileSync } from 'node:fs';
import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import type { ReviewedCommitment, ReviewFile } from './review-file.js';

let partnership: PartnershipDatabase;
beforeEach(async () => {
  partnership = await partnershipDatabase();
}, 120_000);
afterEach(() => partnership.drop());

const meeting = 'sevenoaks-csp/2009-12-03';
const text = readFileSync(reviewFile, 'utf8');

type Change = (review: { -readonly [key in keyof ReviewFile]: ReviewFile[key] }) => void;
const changed = (change: Change): string => {
  const review = JSON.parse(text) as ReviewFile;
  change(review);
  return writeFile('changed.review.json', JSON.stringify(review));
};
const action = (review: ReviewFile, id: string) => review.actions.find((one) => one.id === id)!;

const faults: [name: string, change: Change, message: string][] = [
  [
    'a quote that does not stand on its line',
    (review) => (action(review, 'A02').quote = 'SW said that he will be attending the Executive Board'),
    `A02: "SW said that he will be attending the Executive Board" was expected on line 56; got "SW said that he will be`,
  ],
  [
    'a right quote on a wrong line',
    (review) => (review.planLines.find(({ ref }) => ref === '1.5')!.line = 104),
    '1.5: "1.5 Violent crime was discussed in 3.1." was expected on line 104; got "1.4c Will be reported in quarter 3."',
  ],
  [
    'a line behind the end',
    (review) => (action(review, 'A05').line = 4000),
    'A05: "agreed to follow up on the missing information" was expected on line 4000; got null',
  ],
  [
    'a day that the minutes do not print',
    (review) => (action(review, 'A09').due!.text = '8 December'),
    'A09: "8 December" was expected on line 144; got',
  ],
  [
    'an owner that the minutes do not print',
    (review) => (action(review, 'A01').owners[0]!.rawText = 'ZZ'),
    'A01: owner "ZZ" does not stand on line 54',
  ],
  [
    'a person who was not there',
    (review) => (action(review, 'A01').owners[0]!.person = 'Barbara Cooper'),
    'A01: "Barbara Cooper" is not in the attendance of this meeting',
  ],
  [
    'an owner that is nobody and exact',
    (review) => (action(review, 'A13').owners[0]!.resolution = 'EXACT'),
    'A13: owner "partners" is EXACT, and names nobody',
  ],
  [
    'an organisation that is not in the register',
    (review) => (action(review, 'A03').owners[0]!.organization = 'met-police'),
    'A03: "met-police" is not in the register of organisations',
  ],
  [
    'a measure that no agency publishes',
    (review) => (action(review, 'A11').measures = ['police/anpr-system/miles']),
    'A11: measure "police/anpr-system/miles" is in no published catalogue',
  ],
  [
    'an area that is not in the register',
    (review) => (review.planLines[0]!.commitments[0]!.area = 'E07999999'),
    '1.2: area "E07999999" is not in the register of areas',
  ],
  [
    'a lead that is not in the register',
    (review) => (review.planLines.find(({ ref }) => ref === '2.7c')!.leads[0]!.organization = 'yos'),
    '2.7c: lead "yos" is not in the register of organisations',
  ],
  [
    'a lead that its quote does not name',
    (review) => (review.planLines.find(({ ref }) => ref === '2.7c')!.leads[0]!.rawText = 'Youth Offending Service'),
    '2.7c: lead "Youth Offending Service" does not stand in its quote',
  ],
  [
    'a lead whose quote does not stand on its line',
    (review) => (review.planLines.find(({ ref }) => ref === '2.7c')!.leads[0]!.line = 116),
    '2.7c: lead: "2.7c AB said that he was not sure why this had YOS against it" was expected on line 116; got',
  ],
  [
    'a plan line that is not reviewed',
    (review) => (action(review, 'A07').planLines = ['3.4', '3.5']),
    'A07: plan line 3.5 is not among the planLines',
  ],
  [
    'an action above the first item',
    (review) =>
      Object.assign(action(review, 'A03'), {
        line: 5,
        quote: 'Sevenoaks District Community Safety Partnership',
        owners: [],
      }),
    'A03: line 5 stands under no agenda item',
  ],
  ['an id twice', (review) => (action(review, 'A17').id = 'A16'), 'A16: is given twice'],
];

test('each wrong entry stops the import, names file, entry, quote and line, and nothing is stored', async () => {
  await partnership.importMinutes(minutesFile);
  const counts = () =>
    partnership.importing.query(
      `select (select count(*) from plan_line) plan_lines, (select count(*) from action_change) changes,
              (select count(*) from review) reviews`,
    );
  const before: unknown = await counts();
  for (const [, change, message] of faults) {
    const file = changed(change);
    const failure = partnership.importReview(file);
    await expect(failure).rejects.toThrow(`${file}: 1 entries are wrong, so nothing was imported:\n  ${message}`);
  }
  expect(await counts()).toEqual(before);
});

test('all that is wrong is said at once', async () => {
  await partnership.importMinutes(minutesFile);
  const file = changed((review) => faults.slice(0, 3).forEach(([, change]) => change(review)));
  await expect(partnership.importReview(file)).rejects.toThrow(`${file}: 3 entries are wrong`);
});

test('a file of another shape is refused with the place', async () => {
  const file = changed((review) => (action(review, 'A01').id = 'first'));
  await expect(partnership.importReview(file)).rejects.toThrow(/is no review of minutes:\n[^]*at actions\[0\]\.id/);
  const broken = writeFile('broken.review.json', '{ "meeting": ');
  await expect(partnership.importReview(broken)).rejects.toThrow(`${broken}: JSON was expected; `);
});

test('a review of minutes that are not here is refused', async () => {
  await expect(partnership.importReview(reviewFile)).rejects.toThrow(
    `${reviewFile}: the minutes of ${meeting} are not here. Import them first, with import-minutes.`,
  );
});

test('a quote is found whatever the spacing of the document', async () => {
  await partnership.importMinutes(writeFile('spaced.md', minutesText.replaceAll(' the ', '  the \t')));
  await expect(partnership.importReview(reviewFile)).resolves.toContain('17 actions, 11 plan lines');
});

test('a later review changes what it says, adds to the history, and marks what it has no more', async () => {
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  const file = changed((review) => {
    action(review, 'A08').status = 'COMPLETED';
    review.planLines[1]!.commitments = [];
    review.actions = review.actions.filter(({ id }) => id !== 'A15');
  });
  await expect(partnership.importReview(file)).resolves.toBe(
    `${meeting}: ${file} is stored: 16 actions, 11 plan lines\n  ${meeting}/A15 was in an earlier review and is not in this one (kept, and marked)`,
  );
  const { data } = await partnership.ask(`{ meeting(id: "${meeting}") {
    actions { id status orphanedOn history { field before after changedBy } } planLines { ref commitments { id } } } }`);
  const after = (id: string) => data.meeting.actions.find((one: { id: string }) => one.id.endsWith(id));
  expect([after('A08').status, after('A08').history.at(-1)]).toEqual([
    'COMPLETED',
    {
      field: 'status',
      before: 'OPEN',
      after: 'COMPLETED',
      changedBy: 'Safer Graph, review of the sample (changed.review.json)',
    },
  ]);
  expect(after('A15').orphanedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(after('A01').history.at(-1)).toMatchObject({ field: 'status', before: 'PROPOSED', after: 'OPEN' });
  expect(data.meeting.planLines[1]).toEqual({ ref: '1.3', commitments: [] });
});

test('a line says whom the strategy has against it, and on what it rests, or why neither is known', async () => {
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  const lines = async () => {
    const { data, errors } =
      await partnership.ask(`{ planLines { edges { node { ref commitments { id } commitmentsNotStated
      leadOrganizations { rawText quote sourceLine organization { id } statedIn { id } } leadOrganizationsNotStated } } } }`);
    expect(errors).toBeUndefined();
    return data.planLines.edges.map(({ node }: { node: Line }) => node) as Line[];
  };
  interface Line {
    readonly ref: string;
    readonly commitments: readonly object[];
    readonly commitmentsNotStated: string | null;
    readonly leadOrganizations: readonly object[];
    readonly leadOrganizationsNotStated: string | null;
  }
  const before = await lines();
  for (const { commitments, commitmentsNotStated } of before)
    expect(commitmentsNotStated).toEqual(commitments.length > 0 ? null : expect.stringContaining('on which figure'));
  const without = before.filter(({ commitments }) => commitments.length === 0);
  expect(without.map(({ ref }) => ref)).toEqual(['1.6i', '3.4', '3.4a']);
  for (const { ref, leadOrganizations, leadOrganizationsNotStated } of before)
    expect([leadOrganizations, leadOrganizationsNotStated]).toEqual(
      ref !== '2.7c'
        ? [[], expect.stringContaining('whom the strategy has against the line')]
        : [
            [
              {
                rawText: 'YOS',
                quote: '2.7c AB said that he was not sure why this had YOS against it',
                sourceLine: 120,
                organization: { id: 'kcc-youth-offending-service' },
                statedIn: { id: meeting },
              },
            ],
            null,
          ],
    );

  // What another meeting states stays, whatever this one's later review says.
  await partnership.importing.query(
    `update plan_line set leads = leads || '[{"meetingId": "${meeting}-earlier", "organizationId": "moat"}]' where ref = '2.7c'`,
  );
  await partnership.importReview(changed((review) => review.planLines.forEach((line) => (line.leads = []))));
  const after = (await lines()).find(({ ref }) => ref === '2.7c')!;
  expect(after.leadOrganizations).toMatchObject([{ organization: { id: 'moat' }, statedIn: null }]);
});

test('the actions that the reader found keep their row, and the review names it', async () => {
  await partnership.importMinutes(minutesFile);
  const rows = () =>
    partnership.importing.query<{ number: number; line: number; id: string }[]>(
      `select number, coalesce(owner_line, source_line) as line, id from action_item order by number`,
    );
  const read = await rows();
  await partnership.importReview(reviewFile);
  const named = new Map((await rows()).map(({ number, id }) => [number, id]));
  const idsByLine = new Map(read.map(({ number, line }) => [line, named.get(number)]));
  // The seven margins, and two undertakings in prose.
  const margins = { 66: 'A04', 122: 'A06', 126: 'A07', 136: 'A08', 146: 'A09', 214: 'A11', 218: 'A12' };
  for (const [line, id] of Object.entries({ ...margins, 54: 'A01', 56: 'A02' }))
    expect([line, idsByLine.get(Number(line))]).toEqual([line, `${meeting}/${id}`]);
});

test('an action stands under an item of the latest version, never under one that is gone', async () => {
  const retitled = minutesText.replace('3.3 CSU Quarterly report', '3.3 Catering and transport');
  await partnership.importMinutes(writeFile('first.md', `\n\n${retitled}`));
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  const { data } = await partnership.ask(`{ meeting(id: "${meeting}") {
    agenda { actions { id } } } }`);
  const listed = data.meeting.agenda.flatMap(({ actions }: { actions: object[] }) => actions);
  expect(listed).toHaveLength(17);
});

test('a plan line that a later review drops is followed up no more', async () => {
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  const file = changed((review) => {
    review.planLines = review.planLines.filter(({ ref }) => ref !== '1.5');
  });
  await partnership.importReview(file);
  const { data } = await partnership.ask(`{ meeting(id: "${meeting}") { planLines { ref } } }`);
  const reviewed = (JSON.parse(text) as ReviewFile).planLines.map(({ ref }) => ref);
  expect(data.meeting.planLines).toEqual(reviewed.filter((ref) => ref !== '1.5').map((ref) => ({ ref })));
});

test('an earlier review can be put back; the one that stands changes nothing', async () => {
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await partnership.importReview(changed((review) => (action(review, 'A08').status = 'COMPLETED')));
  const stored = `${meeting}: ${reviewFile} is stored: 17 actions, 11 plan lines`;
  await expect(partnership.importReview(reviewFile)).resolves.toBe(stored);
  const { data } = await partnership.ask(`{ meeting(id: "${meeting}") { actions { id status } } }`);
  expect(data.meeting.actions).toContainEqual({ id: `${meeting}/A08`, status: 'OPEN' });
  const nothing = `${meeting}: ${reviewFile} was imported before; nothing to do`;
  await expect(partnership.importReview(reviewFile)).resolves.toBe(nothing);

  await partnership.importMinutes(writeFile('again.md', `${minutesText}\n`));
  await expect(partnership.importReview(reviewFile)).resolves.toBe(stored);
  await expect(partnership.importReview(reviewFile)).resolves.toBe(nothing);
});

test('what two meetings state of a plan line stands once, until neither states it', async () => {
  const later = 'sevenoaks-csp/2010-03-04';
  await partnership.importMinutes(minutesFile);
  await partnership.importMinutes(
    writeFile('later.md', minutesText.replace('held on 3 December 2009', 'held on 4 March 2010')),
  );
  const commitments = async () =>
    (
      await partnership.ask(`{ _entities(representations: [{ __typename: "Outcome", id: "sevenoaks-csp/2008-11/1.3" }]) {
        ... on Outcome { commitments { id frequency } } } }`)
    ).data._entities[0].commitments as { id: string; frequency: string | null }[];
  const stating = (review: string, frequency: ReviewedCommitment['frequency'] | null): string =>
    changed((file) => {
      file.meeting = review;
      const line = file.planLines.find(({ ref }) => ref === '1.3')!;
      line.commitments = frequency === null ? [] : line.commitments.map((one) => ({ ...one, frequency }));
    });

  await partnership.importReview(stating(meeting, 'YEARLY'));
  const [first] = await commitments();
  await partnership.importReview(stating(later, 'QUARTERLY'));
  expect(await commitments()).toEqual([{ ...first!, frequency: 'QUARTERLY' }]);
  await partnership.importReview(stating(later, null));
  expect(await commitments()).toEqual([{ ...first!, frequency: 'YEARLY' }]);
  await partnership.importReview(stating(meeting, null));
  expect(await commitments()).toEqual([]);
});
