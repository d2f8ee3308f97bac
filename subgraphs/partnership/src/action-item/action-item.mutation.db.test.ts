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
import { actionStates } from './action-state.js';
import { watchedOf } from './watched-action.js';

const meeting = 'sevenoaks-csp/2009-12-03';
const later = 'sevenoaks-csp/2010-03-04';
const manager = managerOf('sevenoaks-csp');
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  // Without a review, so that it has what is only proposed.
  await partnership.importMinutes(
    writeFile('later.md', minutesText.replace('held on 3 December 2009', 'held on 4 March 2010')),
  );
  mutate = mutating(partnership);
}, 120_000);
afterAll(() => partnership.drop());

const read = async (id: string, fields: string, caller = manager) => {
  const { data, errors } = await partnership.ask(
    `{ _entities(representations: [{ __typename: "ActionItem", id: "${id}" }]) { ... on ActionItem { ${fields} } } }`,
    caller,
  );
  expect(errors).toBeUndefined();
  return data._entities[0];
};
const action = (name: string): string => `${meeting}/${name}`;
const versionOf = async (id: string): Promise<number> => (await read(id, 'version')).version;
const status = async (id: string, to: string, key: string) => ({
  id,
  status: word(to),
  expectedVersion: await versionOf(id),
  key,
});

test('a status is recorded with a comment, and history tells who, when, what was and is, why and under which key', async () => {
  const id = action('A08');
  const before = await versionOf(id);
  const args = { ...(await status(id, 'IN_PROGRESS', 'a08-begun')), comment: 'Letter sent.' };
  const fields = 'id version status history { version field before after changedBy subject comment key changedAt }';
  const answer = await mutate.done('recordActionStatus', args, fields, manager);
  expect(answer).toMatchObject({ id, version: before + 1, status: 'IN_PROGRESS' });
  expect(answer.history.at(-1)).toEqual({
    version: before + 1,
    field: 'status',
    before: 'OPEN',
    after: 'IN_PROGRESS',
    changedBy: 'PARTNERSHIP_MANAGER of sevenoaks-csp',
    subject: 'manager',
    comment: 'Letter sent.',
    key: 'a08-begun',
    changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
  expect(await read(id, fields, analystOf('sevenoaks-csp'))).toEqual(answer);
  const { history } = await read(id, 'status history { changedBy subject comment key }', publicCaller);
  expect(history.at(-1)).toEqual({
    changedBy: 'PARTNERSHIP_MANAGER of sevenoaks-csp',
    subject: null,
    comment: null,
    key: null,
  });
});

test('the same status again is told too, for its comment', async () => {
  const id = action('A09');
  const args = { ...(await status(id, 'OPEN', 'a09')), comment: 'Asked again; no answer yet.' };
  const { history } = await mutate.done('recordActionStatus', args, 'history { field before after comment }', manager);
  expect(history.at(-1)).toEqual({
    field: 'status',
    before: 'OPEN',
    after: 'OPEN',
    comment: 'Asked again; no answer yet.',
  });
});

test('of 100 changes of one version at once exactly one wins, and the others are told both versions', async () => {
  const id = action('A04');
  const expectedVersion = await versionOf(id);
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      mutate.send(
        'recordActionStatus',
        { id, status: word('COMPLETED'), comment: `by ${at}`, expectedVersion, key: `stale-${at}` },
        'version',
        managerOf('sevenoaks-csp', `manager ${at % 7}`),
      ),
    ),
  );
  const won = answers.filter(({ errors }) => !errors);
  expect(won.map(({ answer }) => answer)).toEqual([{ version: expectedVersion + 1 }]);
  const currentVersion = expectedVersion + 1;
  const lost = answers.flatMap(({ errors }) => errors ?? []);
  expect(lost.map(({ extensions }) => extensions)).toEqual(
    Array.from({ length: 99 }, () => ({
      argument: 'expectedVersion',
      expectedVersion,
      currentVersion,
      code: 'CONFLICT',
    })),
  );
  expect(lost[0].message).toBe(
    `${id}: the change rests on version ${expectedVersion}; there is version ${currentVersion}. Read it again.`,
  );
  const { history } = await read(id, 'history { after key }');
  expect(history.filter(({ key }: { key: string | null }) => key?.startsWith('stale'))).toHaveLength(1);
});

test('one key sent 100 times at once has one effect, and one answer', async () => {
  const id = action('A05');
  const args = { ...(await status(id, 'REFERRED', 'one-key')), comment: 'To the county.' };
  const fields = 'id version status history { version field before after comment key changedAt }';
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => mutate.done('recordActionStatus', args, fields, manager)),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ version: args.expectedVersion + 1, status: 'REFERRED' });
  const kept = (await read(id, 'version history { key }')) as { version: number; history: { key: string | null }[] };
  expect(kept.version).toBe(args.expectedVersion + 1);
  expect(kept.history.filter(({ key }) => key === 'one-key')).toHaveLength(1);
});

test('a key answers the same later, though others have changed the action since; with another input it is refused', async () => {
  const id = action('A06');
  const args = await status(id, 'IN_PROGRESS', 'shared-key');
  const fields = 'id version status history { version key }';
  const first = await mutate.done('recordActionStatus', args, fields, manager);
  await mutate.done('recordActionStatus', await status(id, 'COMPLETED', 'done'), 'id', manager);
  expect(await mutate.done('recordActionStatus', args, fields, manager)).toEqual(first);
  const other = { ...args, status: word('CANCELLED'), expectedVersion: first.version + 1 };
  const conflict = {
    code: 'CONFLICT',
    message: 'The key "shared-key" was used for another change, recordActionStatus.',
    argument: 'key',
  };
  expect(await mutate.refused('recordActionStatus', other, manager)).toEqual(conflict);
  expect(await mutate.refused('confirmProposedAction', { id, expectedVersion: 1, key: 'shared-key' }, manager)).toEqual(
    conflict,
  );
  // Keys are each caller's own.
  const colleague = managerOf('sevenoaks-csp', 'colleague');
  expect(await mutate.done('recordActionStatus', other, 'status', colleague)).toEqual({ status: 'CANCELLED' });
});

test('what was refused does not use up its key', async () => {
  const id = action('A07');
  const args = await status(id, 'COMPLETED', 'tried-twice');
  await mutate.refused('recordActionStatus', { ...args, expectedVersion: args.expectedVersion + 1 }, manager);
  await expect(mutate.done('recordActionStatus', args, 'status', manager)).resolves.toEqual({ status: 'COMPLETED' });
});

test('mutations of one request run in their order', async () => {
  const id = action('A10');
  const version = await versionOf(id);
  const step = (name: string, to: string, at: number): string =>
    `${name}: recordActionStatus(id: "${id}", status: ${to}, expectedVersion: ${version + at}, key: "series-${at}") { status version }`;
  const { data, errors } = await partnership.ask(
    `mutation { ${step('one', 'IN_PROGRESS', 0)} ${step('two', 'COMPLETED', 1)} ${step('three', 'OPEN', 2)} }`,
    manager,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    one: { status: 'IN_PROGRESS', version: version + 1 },
    two: { status: 'COMPLETED', version: version + 2 },
    three: { status: 'OPEN', version: version + 3 },
  });
});

test('an undertaking that was read from prose is confirmed once, as it was read or corrected', async () => {
  const { data } = await partnership.ask(
    `{ meeting(id: "${later}") { proposedActions { id text version dueDate duePrecision quote } actions { id } } }`,
  );
  const [plain, corrected] = data.meeting.proposedActions;
  const asRead = { id: plain.id, expectedVersion: plain.version, key: 'confirm' };
  expect(await mutate.refused('recordActionStatus', { ...asRead, status: word('OPEN') }, manager)).toEqual({
    code: 'CONFLICT',
    message: `${plain.id} is only proposed. Confirm it first, with confirmProposedAction.`,
    argument: 'id',
  });
  const fields = 'id status text version dueDate duePrecision quote';
  expect(await mutate.done('confirmProposedAction', asRead, fields, manager)).toEqual({
    ...plain,
    status: 'OPEN',
    version: plain.version + 1,
  });
  const again = { ...asRead, expectedVersion: plain.version + 1, key: 'confirm again' };
  expect(await mutate.refused('confirmProposedAction', again, manager)).toEqual({
    code: 'CONFLICT',
    message: `${plain.id} is OPEN: it needs no confirmation.`,
    argument: 'id',
  });
  const better = { text: 'Send the figures to the partners.', dueDate: '2010-01-31', duePrecision: word('MONTH') };
  const args = { id: corrected.id, expectedVersion: corrected.version, key: 'confirm 2', ...better };
  expect(await mutate.done('confirmProposedAction', args, fields, manager)).toEqual({
    ...corrected,
    status: 'OPEN',
    version: corrected.version + 1,
    text: better.text,
    dueDate: '2010-01-31',
    duePrecision: 'MONTH',
  });
  const { data: after } = await partnership.ask(
    `{ meeting(id: "${later}") { proposedActions { id } actions { id } } }`,
  );
  expect(after.meeting.actions).toHaveLength(data.meeting.actions.length + 2);
  expect(after.meeting.proposedActions).toHaveLength(data.meeting.proposedActions.length - 2);
});

test('an owner is resolved to a person or an organisation, with what shows it; its printed text stays', async () => {
  const id = action('A13');
  const resolve = async (more: object) => ({
    id,
    expectedVersion: await versionOf(id),
    key: JSON.stringify(more).slice(0, 100),
    position: 1,
    ...more,
  });
  const fields = 'owners { position rawText resolution person { id } organization { id } evidenceLine evidence }';
  const organisation = await resolve({
    organization: 'kent-police',
    resolution: word('REPAIRED'),
    evidence: 'Said at the meeting in March.',
  });
  expect(await mutate.done('resolveActionOwner', organisation, fields, manager)).toEqual({
    owners: [
      {
        position: 1,
        rawText: 'partners',
        resolution: 'REPAIRED',
        person: null,
        organization: { id: 'kent-police' },
        evidenceLine: null,
        evidence: 'Said at the meeting in March.',
      },
    ],
  });
  const { data } = await partnership.ask(
    `{ meeting(id: "${meeting}") { attendance { person { id name } onBehalfOf { id } } } }`,
  );
  const [webb] = data.meeting.attendance.filter(
    ({ person }: { person: { name: string } }) => person.name === 'Kelly Webb',
  );
  const person = await resolve({ person: webb.person.id, resolution: word('EXACT'), evidenceLine: 54 });
  expect(await mutate.done('resolveActionOwner', person, fields, manager)).toEqual({
    owners: [
      {
        position: 1,
        rawText: 'partners',
        resolution: 'EXACT',
        person: { id: webb.person.id },
        organization: webb.onBehalfOf,
        evidenceLine: 54,
        evidence: null,
      },
    ],
  });
  // An officer names a colleague, and hands nothing to another organisation.
  const officer = officerOf(webb.onBehalfOf.id);
  const away = await resolve({ organization: 'moat', resolution: word('EXACT'), evidence: 'Agreed.' });
  expect(await mutate.refused('resolveActionOwner', away, officer)).toEqual({
    code: 'FORBIDDEN',
    message: `An officer of ${webb.onBehalfOf.id} resolves owners that are and stay of ${webb.onBehalfOf.id}.`,
    argument: 'organization',
  });
  const nobody = await resolve({ resolution: word('UNRESOLVED'), evidence: 'It was nobody in particular.' });
  expect(
    await mutate.done('resolveActionOwner', nobody, 'owners { rawText resolution person { id } }', manager),
  ).toEqual({ owners: [{ rawText: 'partners', resolution: 'UNRESOLVED', person: null }] });
});

test('the history of every action replays to its current state, each change from what the last one left', async () => {
  const statesOf = (meetingId: string) => actionStates(partnership.importing.manager, { meetingId });
  const states = [...(await statesOf(meeting)), ...(await statesOf(later))];
  const changes = await partnership.importing.query<
    { action_number: number; field: string; before: string | null; after: string | null; version: number }[]
  >('select action_number, field, before, after, version from action_change order by number');
  expect(states.length).toBeGreaterThan(20);
  for (const { action, owners } of states) {
    const replayed = Object.fromEntries(Object.keys(watchedOf(action, owners)).map((field) => [field, null]));
    let version = 0;
    for (const change of changes.filter((one) => one.action_number === action.number)) {
      expect([change.field, replayed[change.field]]).toEqual([change.field, change.before]);
      expect([version, version + 1]).toContain(change.version);
      replayed[change.field] = change.after as never;
      version = change.version;
    }
    expect({ ...replayed, version }).toEqual({ ...watchedOf(action, owners), version: action.version });
  }
});
