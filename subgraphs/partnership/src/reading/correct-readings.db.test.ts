import { join } from 'node:path';
import { type Given, managerOf, mutating, officerOf, word } from '../../test-support/mutating.js';
import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { readCatalogues } from '../measure/catalogue.js';
import { partnershipSubgraph } from '../partnership.js';

const root = join(import.meta.dirname, '../../../..');
const subgraph = partnershipSubgraph(readCatalogues(join(root, 'schema')));
const figures = join(root, 'subgraphs/partnership/sample/sevenoaks-csp-2009-12-03.figures.json');
const meeting = 'sevenoaks-csp/2009-12-03';
const manager = managerOf('sevenoaks-csp');
const setBy = 'as PARTNERSHIP_MANAGER of sevenoaks-csp set it; the minutes read';
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;

const history = 'history { version field before after changedBy comment }';
const asked = `{ meeting(id: "${meeting}") {
  attendance { id version rawText role status person { name } onBehalfOf { id } ${history} }
  agenda { notes { id version text speaker { rawText person { id name } } ${history} }
    decisions { id version text quote ${history} } } } }`;
const read = async () => {
  const { data, errors } = await partnership.ask(asked, manager);
  expect(errors).toBeUndefined();
  const { attendance, agenda } = data.meeting;
  const under = (field: string) => agenda.flatMap((item: Record<string, object[]>) => item[field]);
  return { attendance, notes: under('notes'), decisions: under('decisions') };
};
let first: Awaited<ReturnType<typeof read>>;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await subgraph.import(partnership.importing, 'figures', figures, partnership.registers);
  mutate = mutating(partnership);
  first = await read();
}, 120_000);
afterAll(() => partnership.drop());

const note = (words: string) => first.notes.find(({ text }: { text: string }) => text.startsWith(words));
const entry = (words: string) => first.attendance.find(({ rawText }: { rawText: string }) => rawText.includes(words));
const byManager = { changedBy: 'PARTNERSHIP_MANAGER of sevenoaks-csp', comment: 'Asked them.' };
const given = (key: string, id: string, more: Given): Given => ({
  ...{ id, expectedVersion: 1, key, comment: 'Asked them.' },
  ...more,
});

test('of what was read first nothing is told, and all of it has its first version', () => {
  const all = [...first.attendance, ...first.notes, ...first.decisions];
  expect(all.length).toBeGreaterThan(80);
  expect(all.every(({ version, history: told }) => version === 1 && told.length === 0)).toBe(true);
});

test('who says a paragraph is corrected, to words that it prints and to a person, and its text stays', async () => {
  const unread = note('A few questions were raised');
  expect(unread.speaker).toBeNull();
  const person = 'sevenoaks-csp/steve-woollett';
  const args = given('speaker', unread.id, { speakerText: 'SW', speaker: person });
  const fields = `version text speaker { rawText person { name } } ${history}`;
  const answer = await mutate.done('correctNoteReading', args, fields, manager);
  expect(answer).toEqual({
    version: 2,
    text: unread.text,
    speaker: { rawText: 'SW', person: { name: 'Steve Woollett' } },
    history: [
      { version: 2, field: 'speakerText', before: null, after: 'SW', ...byManager },
      { version: 2, field: 'speakerId', before: null, after: person, ...byManager },
    ],
  });
  expect(await mutate.done('correctNoteReading', args, fields, manager)).toEqual(answer);
});

test('who attended, for whom, in which role and how is corrected, and the entry as printed stays', async () => {
  const michel = entry('Carolyn Michel');
  const args = given('entry', michel.id, {
    ...{ person: 'sevenoaks-csp/kelly-webb', onBehalfOf: 'kent-police' },
    ...{ role: word('VICE_CHAIR'), status: word('APOLOGIES') },
  });
  const fields = 'version rawText role status person { name } onBehalfOf { id } history { field before after }';
  expect(await mutate.done('correctAttendanceReading', args, fields, manager)).toEqual({
    ...{ version: 2, rawText: michel.rawText, role: 'VICE_CHAIR', status: 'APOLOGIES' },
    ...{ person: { name: 'Kelly Webb' }, onBehalfOf: { id: 'kent-police' } },
    history: [
      { field: 'personId', before: 'sevenoaks-csp/carolyn-michel', after: 'sevenoaks-csp/kelly-webb' },
      { field: 'organizationId', before: michel.onBehalfOf.id, after: 'kent-police' },
      { field: 'role', before: 'MEMBER', after: 'VICE_CHAIR' },
      { field: 'status', before: 'PRESENT', after: 'APOLOGIES' },
    ],
  });
});

test('what a decision decides is corrected beside its words; one that is none is listed no more, and comes back', async () => {
  const [decision] = first.decisions;
  const { id, quote } = decision;
  const text = 'SYNTHETIC: The minutes were agreed.';
  const fields = 'version text quote history { version field before after }';
  const send = (key: string, more: Given) =>
    mutate.done('correctDecisionReading', given(key, id, more), fields, manager);
  expect(await send('text', { text })).toEqual({
    ...{ version: 2, text, quote },
    history: [{ version: 2, field: 'text', before: decision.text, after: text }],
  });
  await send('none', { withdraw: true, expectedVersion: 2 });
  expect((await read()).decisions).toEqual(first.decisions.slice(1));
  const again = await send('again', { withdraw: false, expectedVersion: 3 });
  expect(again.history.slice(1)).toEqual([
    { version: 3, field: 'withdrawnOn', before: null, after: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    { version: 4, field: 'withdrawnOn', before: expect.any(String), after: null },
  ]);
  expect((await read()).decisions[0]).toMatchObject({ id, version: 4, text, quote });
});

test('a stated figure is linked to a published one, linked otherwise, and to none', async () => {
  const id = `${meeting}/F03`;
  const fields = 'observation { id } observationDiffers basis quote reconciliation { verdict }';
  const link = { measure: 'police/recorded-crime/vehicle-crime', area: 'E07000111', period: '2009/10 H1' };
  const send = (key: string, more: Given) => mutate.done('linkStatedFigure', given(key, id, more), fields, manager);
  const { version } = await mutate.done('linkStatedFigure', given('link', id, link), 'version', manager);
  expect(await send('period', { period: '2009/10 Q2', differs: 'A quarter.', expectedVersion: version })).toMatchObject(
    {
      observation: { id: expect.stringContaining(`${link.measure}@E07000111@2009/10 Q2@`) },
      ...{ observationDiffers: 'A quarter.', basis: 'REVIEWED' },
    },
  );
  expect(await send('no link', { measure: null, expectedVersion: version + 1 })).toMatchObject({
    ...{ observation: null, observationDiffers: null, basis: null },
    reconciliation: { verdict: 'NO_OBSERVATION' },
  });
});

const someNote = () => note('PS said that Swanley').id;
test.each<[mutation: string, id: () => string, args: Given, argument: string, message: string]>([
  [
    'correctNoteReading',
    someNote,
    { speakerText: 'ZZ' },
    'speakerText',
    'speakerText takes words of the paragraph; got "ZZ".',
  ],
  [
    ...([
      'correctNoteReading',
      someNote,
      { speakerText: null, speaker: 'sevenoaks-csp/kelly-webb' },
      'speaker',
    ] as const),
    'speaker is nobody without speakerText: the paragraph prints none.',
  ],
  ['correctNoteReading', someNote, {}, 'speaker', 'speaker or speakerText is needed: nothing is corrected.'],
  [
    ...(['correctAttendanceReading', () => entry('Phil Dey').id, { role: null }, 'role'] as const),
    'role of an entry is some; left out it stays as it is. Got null.',
  ],
  [
    ...(['correctAttendanceReading', () => entry('Phil Dey').id, { onBehalfOf: 'kp' }, 'onBehalfOf'] as const),
    'onBehalfOf is not in the register of organisations; got "kp".',
  ],
  [
    ...(['correctDecisionReading', () => first.decisions[1].id, {}, 'text'] as const),
    'text or withdraw is needed: nothing is corrected.',
  ],
  [
    ...(['linkStatedFigure', () => `${meeting}/F02`, { measure: 'police/none' }, 'measure'] as const),
    'measure is in no published catalogue; got "police/none".',
  ],
  [
    ...(['linkStatedFigure', () => `${meeting}/F10b`, { measure: null, area: 'E07000111' }, 'area'] as const),
    'area is of a link, which takes a measure; got none.',
  ],
  [
    ...(['linkStatedFigure', () => `${meeting}/F10b`, {}, 'measure'] as const),
    'measure or another field is needed: nothing is linked.',
  ],
])('%s refuses what is not as expected', async (mutation, id, args, argument, message) =>
  expect(await mutate.refused(mutation, given('refused', id(), args), manager)).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument, message },
  }),
);

test.each<[string, () => string, Given]>([
  ['correctNoteReading', someNote, { speaker: null }],
  ['correctAttendanceReading', () => entry('Phil Dey').id, { role: word('MINUTES') }],
  ['correctDecisionReading', () => first.decisions[1].id, { withdraw: true }],
  ['linkStatedFigure', () => `${meeting}/F12`, { measure: null }],
])('%s is for the manager of the partnership, on the version that stands', async (mutation, id, args) => {
  const refused = (more: Given, caller = manager) =>
    mutate.refused(mutation, { ...given('who', id(), args), ...more }, caller);
  expect(await refused({}, managerOf('elsewhere-csp'))).toMatchObject({ code: 'NOT_FOUND', argument: 'id' });
  expect(await refused({}, officerOf('kent-police'))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refused({ expectedVersion: 9 })).toMatchObject({ code: 'CONFLICT', expectedVersion: 9 });
});

test('a later version of the minutes leaves what was corrected, says so, and tells what else it reads otherwise', async () => {
  const before = await read();
  const [decision] = before.decisions;
  const text = minutesText
    .replace('A few questions', 'Some questions')
    .replace('Carolyn Michel	Kent Partnership', 'Carolyn Michel	Kent Police')
    .replace('Linda Prickett	NHS West Kent', 'Linda Prickett	Kent Police')
    .replace('of the last meeting were agreed', 'of the last meeting were agreed today');
  const report = await partnership.importMinutes(writeFile('corrected.md', text));
  expect(report).toContain(
    `${decision.id}: text stays SYNTHETIC: The minutes were agreed., ${setBy} The minutes of the last meeting were agreed today;`,
  );
  expect(report).toContain(`${entry('Carolyn Michel').id}: role stays VICE_CHAIR, ${setBy} MEMBER`);
  const after = await read();
  expect(after.decisions[0]).toMatchObject({ text: decision.text, version: decision.version });
  expect(after.decisions[0].quote).toContain('today');
  expect(after.notes.find(({ text }: { text: string }) => text.startsWith('Some questions'))).toMatchObject({
    ...{ version: 2, speaker: { rawText: 'SW', person: { name: 'Steve Woollett' } } },
  });
  const { id } = entry('Carolyn Michel');
  const same = (one: { id: string }): boolean => one.id === id;
  expect(after.attendance.find(same)).toMatchObject({ version: 2, role: 'VICE_CHAIR', person: { name: 'Kelly Webb' } });
  const prickett = entry('Linda Prickett');
  expect(after.attendance.find((one: { id: string }) => one.id === prickett.id)).toMatchObject({
    version: 2,
    history: [
      {
        ...{ version: 2, field: 'organizationId', before: prickett.onBehalfOf.id, after: 'kent-police' },
        ...{ changedBy: 'import of corrected.md, version 2', comment: null },
      },
    ],
  });
});

test('what the latest minutes have no more is corrected no more', async () => {
  const words = first.notes.find(({ text }: { text: string }) => text.startsWith('RH thanked TK'));
  await partnership.importMinutes(writeFile('without.md', minutesText.replace(words.text, '')));
  expect(await mutate.refused('correctNoteReading', given('gone', words.id, { speaker: null }), manager)).toEqual({
    ...{ code: 'CONFLICT', argument: 'id' },
    message: `${words.id} rests on words that the latest minutes do not have.`,
  });
});

test('the history of every reading replays to its present state', async () => {
  for (const table of ['note', 'attendance', 'decision'] as const) {
    const rows = await partnership.importing.query<Record<string, unknown>[]>(
      `select r.version, c.field, c.after, c.version as told,
         to_jsonb(r) ->> lower(regexp_replace(c.field, '([A-Z])', '_\\1', 'g')) as stands
       from ${table} r join lateral (select distinct on (field) * from record_change c
         where c.kind = '${table}' and c.record_id = r.id order by field, number desc) c on true`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { after, stands, told, version } of rows) {
      expect(stands).toBe(after);
      expect(told).toBeLessThanOrEqual(version as number);
    }
  }
});
