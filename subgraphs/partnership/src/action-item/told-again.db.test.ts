import { managerOf, mutating, word } from '../../test-support/mutating.js';
import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  writeFile,
} from '../../test-support/partnership-database.js';

const meeting = 'sevenoaks-csp/2009-12-03';
const manager = managerOf('sevenoaks-csp');
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
let proposed: { id: string; version: number; quote: string };
let printed: { id: string; version: number; dueText: string };
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  mutate = mutating(partnership);
  const { data } = await partnership.ask(
    `{ meeting(id: "${meeting}") { proposedActions { id version quote dueText } actions { id version quote dueText } } }`,
  );
  const { proposedActions, actions } = data.meeting;
  proposed = proposedActions[0];
  printed = [...proposedActions, ...actions].find(({ dueText }) => /7 December/.test(dueText ?? ''));
}, 120_000);
afterAll(() => partnership.drop());

test('a day that is not a meeting’s, or not what is printed, is refused or needs a reason', async () => {
  const on = { id: printed.id, expectedVersion: printed.version, key: 'due' };
  const refused = (more: object) => mutate.refused('correctActionReading', { ...on, ...more }, manager);
  expect(await refused({ dueDate: '2010-02-27', duePrecision: word('MEETING'), comment: 'So I heard.' })).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument: 'dueDate' },
    message: 'dueDate is the day of a meeting where duePrecision is MEETING; none is known on 2010-02-27.',
  });
  expect(await refused({ dueDate: '2015-01-01' })).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument: 'comment' },
    message: `comment is needed: why is it due on 2015-01-01, where the minutes print ${JSON.stringify(printed.dueText)}, 2009-12-07?`,
  });
  const fields = 'version dueDate duePrecision history { field before after comment }';
  const args = { ...on, dueDate: '2009-12-07' };
  const { version } = await mutate.done('correctActionReading', args, fields, manager);
  expect(version).toBe(on.expectedVersion);
  const again = { ...args, key: 'again', comment: 'Checked again with the police.' };
  const told = await mutate.done('correctActionReading', again, fields, manager);
  expect(told).toMatchObject({ version: version + 1, dueDate: '2009-12-07', duePrecision: 'DAY' });
  expect(told.history.at(-1)).toEqual({
    ...{ field: 'dueDate', before: '2009-12-07', after: '2009-12-07' },
    comment: 'Checked again with the police.',
  });
  const later = { ...on, expectedVersion: version + 1, key: 'later', dueDate: '2010-01-09', comment: 'So I heard.' };
  const moved = await mutate.done('correctActionReading', later, fields, manager);
  const words = { dueText: printed.dueText, expectedVersion: moved.version, key: 'words' };
  expect(await refused(words)).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument: 'comment' },
    message: `comment is needed: why is it due on 2010-01-09, where the minutes print ${JSON.stringify(printed.dueText)}, 2009-12-07?`,
  });
});

test('an undertaking that later minutes do not have is not confirmed', async () => {
  await partnership.importMinutes(writeFile('less.md', minutesText.replace(proposed.quote, 'Nothing was said of it.')));
  const args = { id: proposed.id, expectedVersion: proposed.version, key: 'orphan' };
  const { code, message } = await mutate.refused(
    'confirmProposedAction',
    { ...args, expectedVersion: args.expectedVersion + 1 },
    manager,
  );
  expect([code, message]).toEqual(['CONFLICT', expect.stringContaining(`${proposed.id} rests on `)]);
});
