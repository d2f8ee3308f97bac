import { readFileSync } from 'node:fs';
import { managerOf, mutating, word } from '../../test-support/mutating.js';
import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { lockPartnership } from '../minutes-import/import-minutes.js';
import type { ReviewFile } from '../review/review-file.js';

const meeting = 'sevenoaks-csp/2009-12-03';
const later = 'sevenoaks-csp/2010-03-04';
const manager = managerOf('sevenoaks-csp');
const laterText = minutesText.replace('held on 3 December 2009', 'held on 4 March 2010');
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await partnership.importMinutes(writeFile('later.md', laterText));
  mutate = mutating(partnership);
}, 120_000);
afterAll(() => partnership.drop());

const fields = 'id version text status dueDate quote sourceLine history { version field after changedBy }';
const actionsOf = async (id: string, list: 'actions' | 'proposedActions') =>
  (await partnership.ask(`{ meeting(id: "${id}") { ${list} { ${fields} owners { rawText resolution } } } }`)).data
    .meeting[list] as { id: string; version: number; text: string; status: string; quote: string }[];

test('the same review again changes nothing, and a changed one leaves what a person has set, and says so', async () => {
  const standing = async () => (await actionsOf(meeting, 'actions')).find(({ id }) => id.endsWith('/A08'))!;
  const { id, version: expectedVersion } = await standing();
  await mutate.done(
    'recordActionStatus',
    { id, status: word('COMPLETED'), expectedVersion, key: 'done' },
    'id',
    manager,
  );
  const owner = { position: 1, resolution: word('UNRESOLVED'), evidence: 'KW has left.' };
  await mutate.done(
    'resolveActionOwner',
    { id, ...owner, expectedVersion: expectedVersion + 1, key: 'owner' },
    'id',
    manager,
  );
  const set = await standing();
  expect(set).toMatchObject({ status: 'COMPLETED', owners: [{ rawText: 'KW', resolution: 'UNRESOLVED' }] });

  await expect(partnership.importReview(reviewFile)).resolves.toBe(
    `${meeting}: ${reviewFile} was imported before; nothing to do`,
  );
  expect(await standing()).toEqual(set);

  const review = JSON.parse(readFileSync(reviewFile, 'utf8')) as ReviewFile;
  review.actions.find((action) => action.id === 'A08')!.text = 'Write to every school.';
  const changed = writeFile('changed.review.json', JSON.stringify(review));
  const report = await partnership.importReview(changed);
  expect(report).toContain(
    `  ${id}: status stays COMPLETED, as PARTNERSHIP_MANAGER of sevenoaks-csp set it; the file says OPEN\n`,
  );
  expect(report).toMatch(
    /\n {2}\S+\/A08: owners stays KW UNRESOLVED "KW has left\.", as PARTNERSHIP_MANAGER of sevenoaks-csp set it; the file says KW sevenoaks-csp\/\S+ \S+ EXACT$/,
  );
  expect(await standing()).toMatchObject({
    version: set.version + 1,
    status: 'COMPLETED',
    text: 'Write to every school.',
    owners: [{ rawText: 'KW', resolution: 'UNRESOLVED' }],
  });
});

test('a later version of the minutes moves what a person has confirmed, and leaves what they have set', async () => {
  const [proposed] = await actionsOf(later, 'proposedActions');
  const { id, version: expectedVersion, text } = proposed!;
  const better = { text: 'Send the figures to the partners.', dueDate: '2010-05-31' };
  await mutate.done('confirmProposedAction', { id, expectedVersion, key: 'confirm', ...better }, 'id', manager);
  const standing = async () => (await actionsOf(later, 'actions')).find((action) => action.id === id)!;
  const confirmed = await standing();

  const same = writeFile('again.md', laterText);
  await expect(partnership.importMinutes(same)).resolves.toContain('nothing to do');
  expect(await standing()).toEqual(confirmed);

  const moved = writeFile('moved.md', `\n\n${laterText}`);
  const report = await partnership.importMinutes(moved);
  expect(report).toContain(
    `  set by a person since, and read otherwise (kept as the person set it):\n    ${id}: text stays ${better.text}, as PARTNERSHIP_MANAGER of sevenoaks-csp set it; the file says ${text}\n    ${id}: duePrecision stays DAY,`,
  );
  expect(await standing()).toMatchObject({
    ...better,
    status: 'OPEN',
    quote: confirmed.quote,
    version: confirmed.version,
  });
});

test('a change during an import is refused, and carried out when it is sent again', async () => {
  const [action] = await actionsOf(meeting, 'actions');
  const args = {
    id: action!.id,
    status: word('IN_PROGRESS'),
    expectedVersion: action!.version,
    key: 'during an import',
  };
  await partnership.importing.transaction(async (importing) => {
    await lockPartnership(importing, 'sevenoaks-csp');
    expect(await mutate.refused('recordActionStatus', args, manager)).toEqual({
      code: 'CONFLICT',
      message: 'A file of sevenoaks-csp is being imported. Send it again in a moment.',
    });
  });
  expect(await mutate.done('recordActionStatus', args, 'status', manager)).toEqual({ status: 'IN_PROGRESS' });
});
