import { managerOf, mutating, officerOf, word } from '../../test-support/mutating.js';
import {
  analystOf,
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  publicCaller,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { writtenTables } from '../store/written-tables.js';

const meeting = 'sevenoaks-csp/2009-12-03';
const later = 'sevenoaks-csp/2010-03-04';
const manager = managerOf('sevenoaks-csp');
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await partnership.importMinutes(
    writeFile('later.md', minutesText.replace('held on 3 December 2009', 'held on 4 March 2010')),
  );
  mutate = mutating(partnership);
}, 120_000);
afterAll(() => partnership.drop());

const action = (name: string): string => `${meeting}/${name}`;
const versionOf = async (id: string): Promise<number> => {
  const { data } = await partnership.ask(
    `{ _entities(representations: [{ __typename: "ActionItem", id: "${id}" }]) { ... on ActionItem { version } } }`,
  );
  return data._entities[0].version;
};
const status = async (id: string, to: string, key: string) => ({
  id,
  status: word(to),
  expectedVersion: await versionOf(id),
  key,
});

test('who may not is refused: another partnership learns nothing, an officer changes what their organisation owns', async () => {
  const id = action('A03'); // owned by Kent Police
  const args = await status(id, 'IN_PROGRESS', 'rights');
  const refused = (caller: Parameters<typeof mutate.refused>[2], over = {}) =>
    mutate.refused('recordActionStatus', { ...args, ...over }, caller);
  const takes =
    'This takes a token of a PARTNERSHIP_MANAGER or AGENCY_OFFICER with an organization, with subject and partnership; the caller is';
  const steward = { ...officerOf('kent-police'), role: 'AGENCY_STEWARD' as const };
  for (const [caller, who] of [
    [publicCaller, 'PUBLIC'],
    [analystOf('sevenoaks-csp'), 'ANALYST'],
    [steward, 'AGENCY_STEWARD'],
    [{ ...steward, role: 'AUDITOR' as const }, 'AUDITOR'],
    [{ ...manager, subject: null }, 'an incomplete PARTNERSHIP_MANAGER'],
    [{ ...manager, partnership: null }, 'an incomplete PARTNERSHIP_MANAGER'],
    [{ ...officerOf('kent-police'), organization: null }, 'an incomplete AGENCY_OFFICER'],
  ] as const)
    expect((await refused(caller)).message.replace('an incomplete PUBLIC', 'PUBLIC')).toBe(`${takes} ${who}.`);
  expect(await refused(publicCaller)).toMatchObject({ code: 'FORBIDDEN' });

  const elsewhere = managerOf('maidstone-csp');
  const nowhere = 'sevenoaks-csp/2009-12-03/A99';
  for (const one of [id, nowhere])
    for (const stranger of [elsewhere, officerOf('kent-police', 'maidstone-csp')])
      expect(await refused(stranger, { id: one })).toEqual({
        code: 'NOT_FOUND',
        message: `No action is held under "${one}".`,
        argument: 'id',
      });
  expect(await refused(manager, { id: 'sevenoaks-csp/\u0000' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refused(officerOf('moat'))).toEqual({
    code: 'FORBIDDEN',
    message: `${id} is not owned by moat: its officers change their own actions.`,
    argument: 'id',
  });
  const { history } = await mutate.done(
    'recordActionStatus',
    args,
    'history { changedBy subject }',
    officerOf('kent-police'),
  );
  expect(history.at(-1)).toEqual({ changedBy: 'AGENCY_OFFICER of kent-police', subject: 'officer' });
});

test('each wrong argument is named, with what was expected', async () => {
  const [id, proposed] = [
    action('A15'),
    (await partnership.ask(`{ meeting(id: "${later}") { proposedActions { id version } } }`)).data.meeting
      .proposedActions[0],
  ];
  const on = { id, expectedVersion: await versionOf(id), key: 'wrong' };
  const onProposed = { id: proposed.id, expectedVersion: proposed.version, key: 'wrong' };
  const shows = { evidence: 'Seen.' };
  const refusals: [name: string, args: object, argument: string, message: string][] = [
    [
      'recordActionStatus',
      { ...on, status: word('PROPOSED') },
      'status',
      'status takes OPEN, IN_PROGRESS, COMPLETED, REFERRED or CANCELLED.',
    ],
    [
      'recordActionStatus',
      { ...on, status: word('OPEN'), key: '' },
      'key',
      'key takes 1 to 100 characters, none of them a control character or half of one; got 0: "".',
    ],
    [
      'recordActionStatus',
      { ...on, status: word('OPEN'), key: 'a\u0000' },
      'key',
      'key takes 1 to 100 characters, none of them a control character or half of one; got 2: "a\\u0000".',
    ],
    [
      'recordActionStatus',
      { ...on, status: word('OPEN'), comment: 'x'.repeat(2001) },
      'comment',
      `comment takes 1 to 2000 characters, none of them a control character or half of one; got 2001: "${'x'.repeat(79)}.`,
    ],
    [
      'confirmProposedAction',
      { ...onProposed, dueDate: '2010-01-30', duePrecision: word('MONTH') },
      'dueDate',
      'dueDate is the last day of the month; got 2010-01-30.',
    ],
    [
      'confirmProposedAction',
      { ...onProposed, dueDate: '2010-01-31', duePrecision: word('QUARTER') },
      'dueDate',
      'dueDate is the last day of the quarter; got 2010-01-31.',
    ],
    [
      'confirmProposedAction',
      { ...onProposed, duePrecision: word('DAY') },
      'dueDate',
      'dueDate is needed where duePrecision is DAY.',
    ],
    [
      'confirmProposedAction',
      { ...onProposed, dueDate: '2010-01-31', duePrecision: word('NONE') },
      'dueDate',
      'dueDate must be left out where duePrecision is NONE.',
    ],
    [
      'confirmProposedAction',
      { ...onProposed, text: ' ' },
      'text',
      'text takes 1 to 1000 characters, none of them a control character or half of one; got 1: " ".',
    ],
    [
      'resolveActionOwner',
      { ...on, ...shows, position: 3, resolution: word('UNRESOLVED') },
      'position',
      `position takes 1 to 1, the owners of ${id}, or 2, which adds one whom the minutes do not print; got 3.`,
    ],
    [
      'resolveActionOwner',
      { ...on, ...shows, position: 1, resolution: word('EXACT') },
      'resolution',
      'resolution EXACT names a person or an organisation.',
    ],
    [
      'resolveActionOwner',
      { ...on, ...shows, position: 1, organization: 'moat', resolution: word('UNRESOLVED') },
      'resolution',
      'resolution UNRESOLVED names nobody.',
    ],
    [
      'resolveActionOwner',
      { ...on, ...shows, position: 1, organization: 'met-police', resolution: word('EXACT') },
      'organization',
      'organization is not in the register of organisations; got "met-police".',
    ],
    [
      'resolveActionOwner',
      { ...on, ...shows, position: 1, person: 'maidstone-csp/person/x', resolution: word('EXACT') },
      'person',
      'No person is held under "maidstone-csp/person/x".',
    ],
    [
      'resolveActionOwner',
      { ...on, position: 1, organization: 'moat', resolution: word('EXACT') },
      'evidence',
      'evidence is needed, in words or as evidenceLine: what shows who it is?',
    ],
    [
      'resolveActionOwner',
      { ...on, position: 1, organization: 'moat', resolution: word('EXACT'), evidenceLine: 4000 },
      'evidenceLine',
      'evidenceLine takes a line of the minutes that says something, 1 to 233; got 4000.',
    ],
  ];
  for (const [name, args, argument, message] of refusals)
    expect(await mutate.refused(name, args as never, manager)).toEqual({
      code: argument === 'person' ? 'NOT_FOUND' : 'BAD_USER_INPUT',
      argument,
      message,
    });
  expect(await versionOf(id)).toBe(on.expectedVersion);
});

test('the serving login adds to histories and changes actions, and can do nothing else', async () => {
  const may = (statement: string) =>
    partnership.serving.transaction(async (manager) => {
      await manager.query(statement);
      throw new Error('allowed');
    });
  const allowed = [
    'update action_item set status = status where false',
    'update action_owner set resolution = resolution where false',
    `insert into action_change (action_number, partnership, version, changed_by, field)
     select number, partnership, version, 'test', 'status' from action_item limit 1`,
    `insert into record_change (kind, record_id, partnership, version, changed_by, field)
     values ('test', 'sevenoaks-csp/x', 'sevenoaks-csp', 1, 'test', 'title')`,
    `insert into keyed_change (partnership, subject, role, key, mutation, input, answer)
     values ('sevenoaks-csp', 'a', 'b', 'c', 'd', '{}', '{"id": "sevenoaks-csp/x"}')`,
  ];
  for (const statement of allowed) await expect(may(statement)).rejects.toThrow('allowed');
  const tables = await partnership.importing.query<{ name: string }[]>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  for (const { name } of tables) {
    await expect(may(`delete from ${name}`)).rejects.toThrow(`permission denied for table ${name}`);
    await expect(may(`truncate ${name}`)).rejects.toThrow(`permission denied for table ${name}`);
    if (!writtenTables.insert.some((one) => one === name))
      await expect(may(`insert into ${name} default values`)).rejects.toThrow(`permission denied for table ${name}`);
    for (const column of await columnsOf(name))
      if (!mayChange(name, column))
        await expect(may(`update ${name} set ${column} = default`)).rejects.toThrow(
          `permission denied for table ${name}`,
        );
  }
  for (const history of ['action_change', 'keyed_change', 'record_change'])
    for (const change of [`update ${history} set partnership = ''`, `delete from ${history}`, `truncate ${history}`])
      await expect(partnership.importing.query(change)).rejects.toThrow(`${history} is only ever added to`);
});

const columnsOf = async (table: string): Promise<string[]> => {
  const columns = await partnership.importing.query<{ name: string }[]>(
    `select quote_ident(column_name) as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  return columns.map(({ name }) => name);
};
const changed: Readonly<Record<string, readonly string[]>> = writtenTables.update;
const mayChange = (table: string, column: string): boolean => changed[table]?.includes(column) ?? false;
