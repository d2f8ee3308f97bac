import { managerOf, officerOf } from '../../test-support/mutating.js';
import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';
import { oneAtATime } from './locks.js';

const id = 'sevenoaks-csp/2009-12-03/A08';
const mutation = `mutation { recordActionStatus(id: "${id}", status: COMPLETED, expectedVersion: 1, key: "done") { version } }`;
const version = async (): Promise<number> =>
  (
    await partnership.ask(`{ meeting(id: "sevenoaks-csp/2009-12-03") { actions { id version } } }`)
  ).data.meeting.actions.find((action: { id: string }) => action.id === id).version;

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
}, 120_000);
afterAll(() => partnership.drop());

test('who waits for another change is told soon to send it again, and then it is carried out', async () => {
  const before = await version();
  const sent = mutation.replace('expectedVersion: 1', `expectedVersion: ${before}`);
  await partnership.importing.transaction(async (other) => {
    await oneAtATime(other, 'action', id);
    const { errors: waited } = await partnership.ask(sent, managerOf('sevenoaks-csp'));
    expect(waited).toHaveLength(1);
    expect(waited[0]).toMatchObject({
      message: 'Somebody else changes it now. Send it again with the same key.',
      extensions: { code: 'CONFLICT' },
    });
    const officer = await partnership.ask(sent, officerOf('kent-fire-and-rescue-service'));
    expect(officer.errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
  expect(await version()).toBe(before);
  const { errors } = await partnership.ask(sent, managerOf('sevenoaks-csp'));
  expect(errors).toBeUndefined();
  expect(await version()).toBe(before + 1);
});
