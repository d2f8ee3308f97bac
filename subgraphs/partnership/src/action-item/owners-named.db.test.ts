import { managerOf, mutating, officerOf, word } from '../../test-support/mutating.js';
import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';

const meeting = 'sevenoaks-csp/2009-12-03';
const manager = managerOf('sevenoaks-csp');
const police = officerOf('kent-police');
const action = (name: string): string => `${meeting}/${name}`;
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
let attendance: { person: { id: string; name: string }; onBehalfOf: { id: string } | null }[];
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  mutate = mutating(partnership);
  const { data } = await partnership.ask(
    `{ meeting(id: "${meeting}") { attendance { person { id name } onBehalfOf { id } } } }`,
  );
  attendance = data.meeting.attendance;
}, 120_000);
afterAll(() => partnership.drop());

const named = (name: string): string => attendance.find(({ person }) => person.name === name)!.person.id;
const read = async (id: string, fields: string) => {
  const { data, errors } = await partnership.ask(
    `{ _entities(representations: [{ __typename: "ActionItem", id: "${id}" }]) { ... on ActionItem { ${fields} } } }`,
    manager,
  );
  expect(errors).toBeUndefined();
  return data._entities[0];
};
const resolve = async (name: string, key: string, more: object) => ({
  ...{ id: action(name), key, expectedVersion: (await read(action(name), 'version')).version },
  ...{ position: 1, resolution: word('EXACT'), evidence: 'Agreed by telephone.' },
  ...more,
});

test('an officer names who attended for their organisation, or for a unit of it, and nobody of another', async () => {
  const webb = named('Kelly Webb');
  const away = await resolve('A03', 'webb', { person: webb, organization: 'kent-police' });
  expect(await mutate.refused('resolveActionOwner', away, police)).toEqual({
    code: 'FORBIDDEN',
    message: `An officer of kent-police names people of kent-police; ${webb} has neither attended for it, nor is a member of it, nor holds a post in it.`,
    argument: 'person',
  });
  const [own] = attendance.filter(({ onBehalfOf }) => /police/.test(onBehalfOf?.id ?? ''));
  const args = await resolve('A03', 'own', { person: own!.person.id, organization: 'kent-police' });
  const fields = 'owners { person { id } organization { id } }';
  const owners = [{ person: { id: own!.person.id }, organization: { id: 'kent-police' } }];
  expect(await mutate.done('resolveActionOwner', args, fields, police)).toEqual({ owners });
  // What the manager named, an officer may say again.
  await mutate.done('resolveActionOwner', { ...away, expectedVersion: args.expectedVersion + 1 }, 'id', manager);
  const again = await resolve('A03', 'again', { person: webb, organization: 'kent-police', evidence: 'So it is.' });
  await mutate.done('resolveActionOwner', again, 'id', police);
});

test('an action that nobody owns is given an owner, whom the minutes do not print; later somebody else', async () => {
  const fields =
    'owners { position rawText resolution person { id } organization { id } evidence } ownerFlags(on: "2009-12-03") { rule }';
  expect(await read(action('A05'), fields)).toEqual({ owners: [], ownerFlags: [{ rule: 'OWNERLESS' }] });
  const whom = { person: named('Kelly Webb') };
  const refused = async (more: object) =>
    mutate.refused('resolveActionOwner', await resolve('A05', 'a05', { ...whom, ...more }), manager);
  expect(await refused({ position: 2 })).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument: 'position' },
    message: 'position takes 1, which adds one whom the minutes do not print; got 2.',
  });
  expect(await refused({ resolution: word('REPAIRED') })).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument: 'resolution' },
    message: 'resolution of an owner whom the minutes do not print is EXACT; got REPAIRED.',
  });
  const owner = {
    ...{ position: 1, rawText: null, resolution: 'EXACT', evidence: 'Agreed by telephone.' },
    ...{ person: { id: whom.person }, organization: { id: 'sevenoaks-district-council' } },
  };
  expect(await mutate.done('resolveActionOwner', await resolve('A05', 'a05', whom), fields, manager)).toEqual({
    owners: [owner],
    ownerFlags: [],
  });
  expect(await refused({ position: 2, key: 'twice' })).toMatchObject({ message: 'position 1 is that owner already.' });
  const { history } = await read(action('A05'), 'history { field before after changedBy }');
  expect(history.at(-1)).toEqual({
    ...{ field: 'owners', before: null, changedBy: 'PARTNERSHIP_MANAGER of sevenoaks-csp' },
    after: `${whom.person} sevenoaks-district-council EXACT "Agreed by telephone."`,
  });
  const instead = await resolve('A05', 'instead', { organization: 'kent-police' });
  const { owners } = await mutate.done('resolveActionOwner', instead, fields, manager);
  expect(owners).toEqual([{ ...owner, person: null, organization: { id: 'kent-police' } }]);
});

test('what somebody owned who has left is handed on: their name stays, and whoever was added answers for it', async () => {
  const day = '2010-02-01';
  const flagged = async (): Promise<{ flags: string[]; listed: boolean }> => {
    const { ownerFlags } = await read(action('A14'), `ownerFlags(on: "${day}") { rule }`);
    const { data } = await partnership.ask(
      `{ actionItems(ownerFlag: OWNER_UNRESOLVED, flaggedOn: "${day}", first: 50) { edges { node { id } } } }`,
    );
    return {
      flags: ownerFlags.map(({ rule }: { rule: string }) => rule),
      listed: data.actionItems.edges.some(({ node }: { node: { id: string } }) => node.id === action('A14')),
    };
  };
  // As the sample prints one owner, who is a person: taken back, nobody in particular is left.
  const nobody = await resolve('A14', 'nobody', { resolution: word('UNRESOLVED'), evidence: 'She has left.' });
  await mutate.done('resolveActionOwner', nobody, 'id', manager);
  expect(await flagged()).toEqual({ flags: ['OWNER_UNRESOLVED'], listed: true });
  const next = await resolve('A14', 'next', { position: 2, organization: 'sevenoaks-district-council' });
  const { owners } = await mutate.done('resolveActionOwner', next, 'owners { position rawText }', manager);
  expect(owners).toEqual([
    { position: 1, rawText: 'MB' },
    { position: 2, rawText: null },
  ]);
  expect(await flagged()).toEqual({ flags: [], listed: false });
});
