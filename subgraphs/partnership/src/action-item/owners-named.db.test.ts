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
