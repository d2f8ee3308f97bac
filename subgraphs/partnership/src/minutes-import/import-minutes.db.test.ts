import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  withPartnership,
  writeFile,
} from '../../test-support/partnership-database.js';

let partnership: PartnershipDatabase;
beforeEach(async () => {
  partnership = await partnershipDatabase();
}, 120_000);
afterEach(() => partnership.drop());

const meeting = 'sevenoaks-csp/2009-12-03';

/** Every row of every table, but for the moments at which they were written. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = await partnership.importing.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows = tables.map(async ({ name }) => [
    name,
    (
      await partnership.importing.query<{ row: string }[]>(
        `select (to_jsonb(t) - 'imported_at' - 'changed_at')::text as row from "${name}" t order by 1`,
      )
    ).map(({ row }) => JSON.parse(row) as unknown),
  ]);
  return Object.fromEntries(await Promise.all(rows)) as Record<string, unknown[]>;
}

test('an import reports what it read, what is odd, and what it could not place', async () => {
  const strange = minutesText.replace('Linda Prickett\tNHS West Kent', 'Linda Prickett\tThe Friends of Bore Place');
  const file = writeFile('minutes.md', strange);
  const report = await partnership.importMinutes(file);
  expect(report.split('\n').slice(0, 4)).toEqual([
    `${meeting}: ${file} is stored as version 1`,
    expect.stringMatching(
      /^ {2}read: 24 in attendance or with apologies, 25 agenda items, \d+ notes, \d decisions, 7 actions, \d+ proposed actions, 11 references to the plan, 5 meetings to come$/,
    ),
    '  odd in the document:',
    '    line 28: LIST_MAY_BE_TRUNCATED: The list ends with ";".',
  ]);
  expect(report.split('\n').slice(-2)).toEqual([
    '  organisations that are not in the register:',
    '    line 18: "The Friends of Bore Place" (Linda Prickett)',
  ]);
});

test('the same file twice changes nothing, whatever it is called', async () => {
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  const before = await everything();
  const copy = writeFile('copy.md', minutesText);
  await expect(partnership.importMinutes(copy)).resolves.toBe(
    `${meeting}: ${copy} was imported before, as version 1; nothing to do`,
  );
  await expect(partnership.importReview(reviewFile)).resolves.toBe(
    `${meeting}: ${reviewFile} was imported before; nothing to do`,
  );
  expect(await everything()).toEqual(before);
});

test('two imports of one meeting at the same time store it once', async () => {
  const reports = await Promise.all([partnership.importMinutes(minutesFile), partnership.importMinutes(minutesFile)]);
  expect(reports.filter((report) => report.includes('is stored as version 1'))).toHaveLength(1);
  expect(reports.filter((report) => report.includes('was imported before'))).toHaveLength(1);
});

const corrected = minutesText
  .replace('### Minutes of the meeting', '### CORRECTED\n\n\n### Minutes of the meeting')
  .replace(
    'CH will give KW a contact name for the information.',
    'CH will give KW a contact name for that information.',
  )
  .replace(/^DC asked that the Partnership could look at contributing.*\n\nKW\n\n/m, '');

test('a corrected version keeps ids and history, follows its lines, and reports what is gone', async () => {
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  const query = `{ meeting(id: "${meeting}") {
    documents { version } agenda { id title line } planLines { id }
    actions { id text quote sourceLine orphanedOn owners { rawText } history { field before after changedBy } } } }`;
  const before = (await partnership.ask(query)).data.meeting;
  const report = await partnership.importMinutes(writeFile('corrected.md', corrected));
  const after = (await partnership.ask(query)).data.meeting;

  const gone = report.split('in an earlier version and not in this one (kept, and marked):\n')[1]?.split('\n');
  expect(gone?.map((entry) => entry.trim().split(':')[0])).toEqual([
    expect.stringMatching(`^${meeting}/note-\\d+$`),
    `${meeting}/A11`,
  ]);

  const shift = 3;
  expect(after.documents).toEqual([{ version: 1 }, { version: 2 }]);
  expect(after.planLines).toEqual(before.planLines);
  expect(after.agenda.map(({ id, title }: Item) => [id, title])).toEqual(
    before.agenda.map(({ id, title }: Item) => [id, title]),
  );
  expect(after.agenda[2].line).toBe(before.agenda[2].line + shift);

  const by = 'import of corrected.md, version 2';
  const today = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(after.actions).toEqual(
    before.actions.map((action: Action) => {
      const moved = { ...action, sourceLine: action.sourceLine + shift };
      if (action.id.endsWith('A06')) return { ...moved, quote: 'CH will give KW a contact name for that information.' };
      if (action.id.endsWith('A11'))
        return {
          ...action,
          orphanedOn: today,
          history: [...action.history, { field: 'orphanedOn', before: null, after: today, changedBy: by }],
        };
      // Two lines of the paragraph and two of the margin are gone above these.
      return ['A12', 'A13'].includes(action.id.slice(-3)) ? { ...moved, sourceLine: moved.sourceLine - 4 } : moved;
    }),
  );
});

interface Item {
  readonly id: string;
  readonly title: string;
}
interface Action {
  readonly id: string;
  readonly sourceLine: number;
  readonly history: object[];
}

test('what a later version has again is no orphan any more', async () => {
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await partnership.importMinutes(writeFile('corrected.md', corrected));
  await partnership.importMinutes(writeFile('again.md', `${minutesText}\n`));
  const orphans = await partnership.importing.query(
    `select id from action_item where orphaned_on is not null union all select id from note where orphaned_on is not null`,
  );
  expect(orphans).toEqual([]);
  const { data } = await partnership.ask(
    `{ meeting(id: "${meeting}") { actions { id history { field before after } } } }`,
  );
  const anpr = data.meeting.actions.find(({ id }: Item) => id.endsWith('A11'));
  expect(anpr.history.slice(-1)).toEqual([{ field: 'orphanedOn', before: expect.any(String), after: null }]);
});

test('an action that nobody has reviewed takes the wording, owner and mark of the new version', async () => {
  await partnership.importMinutes(minutesFile);
  await partnership.importMinutes(
    writeFile('marked.md', minutesText.replace(/(KW will send the presentation out with the minutes\.)/, '$1\n\nKW')),
  );
  const { data } = await partnership.ask(
    `{ meeting(id: "${meeting}") { actions { id sourceLine status history { field before after } } proposedActions { sourceLine } } }`,
  );
  expect(data.meeting.actions.find(({ sourceLine }: Action) => sourceLine === 54)).toMatchObject({
    status: 'OPEN',
    history: expect.arrayContaining([{ field: 'status', before: 'PROPOSED', after: 'OPEN' }]),
  });
  const proposed = data.meeting.proposedActions.map(({ sourceLine }: Action) => sourceLine);
  expect(proposed).toContain(58);
  expect(proposed).not.toContain(54);
});

test('the history of actions can only be added to, by whoever asks', async () => {
  await partnership.importMinutes(minutesFile);
  for (const statement of [
    'update action_change set after = null',
    'delete from action_change',
    'truncate action_change',
  ])
    await expect(partnership.importing.query(statement)).rejects.toThrow('action_change is only ever added to');
});

test('the serving login writes nothing, and does not read what it does not serve', async () => {
  await expect(partnership.serving.query(`update meeting set location = 'elsewhere'`)).rejects.toThrow(
    'permission denied for table meeting',
  );
  await expect(partnership.serving.query('select * from review')).rejects.toThrow('permission denied for table review');
});

test('minutes of a body that the register does not know are refused until a partnership is named', async () => {
  const file = writeFile('other.md', minutesText.replace('Sevenoaks District Community', 'Sevenhills Community'));
  await expect(partnership.importMinutes(file)).rejects.toThrow(
    `${file}: whose minutes are these? A partnership of the register of organisations was expected; "Sevenhills Community Safety Partnership" is not in the register. Name it with --partnership ID.`,
  );
  await expect(partnership.importMinutes(file, partnership.registers, 'nobody')).rejects.toThrow(
    '--partnership nobody: no partnership of the register of organisations has this id.',
  );
  await expect(partnership.importMinutes(file, partnership.registers, 'sevenoaks-csp')).resolves.toContain(
    `${meeting}: ${file} is stored as version 1`,
  );
});

test('a group of the partnership has meetings of its own on the same day', async () => {
  const file = writeFile(
    'group.md',
    minutesText.replace('Sevenoaks District Community Safety Partnership Meeting', 'Executive Group Meeting'),
  );
  await expect(partnership.importMinutes(file)).rejects.toThrow(
    '"Executive Group" (executive-group) is no partnership',
  );
  await partnership.importMinutes(minutesFile);
  const report = await partnership.importMinutes(file, partnership.registers, 'sevenoaks-csp');
  expect(report).toContain('sevenoaks-csp/executive-group/2009-12-03: ');
});

test.each(['', 'Dear all,\n\nplease find enclosed the invoice.\n'])(
  'a file that is no minutes is refused with a reason, and nothing is stored',
  async (text) => {
    const file = writeFile('letter.txt', text);
    await expect(partnership.importMinutes(file)).rejects.toThrow(`${file} is no minutes: Expected `);
    await expect(partnership.importMinutes('/nowhere/minutes.md')).rejects.toThrow(
      '/nowhere/minutes.md cannot be read: ENOENT.',
    );
    await expect(partnership.importing.query('select id from meeting')).resolves.toEqual([]);
  },
);

test('two partnerships keep the same minutes apart, and do not see each other through ids', async () => {
  const registers = withPartnership(partnership.registers, 'sevenhills-csp', 'Sevenhills Community Safety Partnership');
  const other = writeFile('other.md', minutesText.replace('Sevenoaks District Community', 'Sevenhills Community'));
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await partnership.importMinutes(other, registers);

  const rows = Object.values(await everything()).flat() as { partnership?: string }[];
  const ofOther = rows.filter(({ partnership: tenant }) => tenant === 'sevenhills-csp');
  expect(ofOther.length).toBeGreaterThan(100);
  expect(JSON.stringify(ofOther)).not.toContain('sevenoaks-csp/');

  const stranger = { subject: 'a', role: 'ANALYST', organization: null, partnership: 'sevenhills-csp' } as const;
  const one = await partnership.ask(`{ meeting(id: "${meeting}") { id } }`, stranger);
  expect([one.data, one.errors[0].extensions.code]).toEqual([{ meeting: null }, 'NOT_FOUND']);
  const entities = await partnership.ask(
    `{ _entities(representations: [
      { __typename: "Meeting", id: "${meeting}" }, { __typename: "ActionItem", id: "${meeting}/A01" },
      { __typename: "AgendaItem", id: "${meeting}/item-01" }, { __typename: "Person", id: "sevenoaks-csp/robin-hales" },
      { __typename: "Outcome", id: "sevenoaks-csp/2008-11/1.8" },
      { __typename: "Commitment", id: "sevenoaks-csp/2008-11/1.8/E07000111/probation/reoffending/adult" }
    ]) { __typename } }`,
    stranger,
  );
  expect(entities.data._entities).toEqual([null, null, null, null, null, null]);
  const all = await partnership.ask('{ meetings(partnership: "sevenoaks-csp") { edges { node { id } } } }', stranger);
  expect(all.data.meetings.edges).toEqual([]);
  const own = await partnership.ask(
    '{ meeting(id: "sevenhills-csp/2009-12-03") { agenda { id } actions { id } planLines { id } } }',
    stranger,
  );
  expect(own.data.meeting.agenda).toHaveLength(25);
  expect(own.data.meeting.actions).toHaveLength(7);
  expect(own.data.meeting.planLines).toEqual([]);
});

test('the database refuses a row that points into another partnership', async () => {
  await partnership.importMinutes(minutesFile);
  await expect(
    partnership.importing.query(
      `insert into agenda_item (id, partnership, anchor, meeting_id, position, title, line, presenters)
       values ('sevenhills-csp/2009-12-03/item-01', 'sevenhills-csp', '', $1, 1, 'Spying', 1, '[]')`,
      [meeting],
    ),
  ).rejects.toThrow('violates check constraint');
});
