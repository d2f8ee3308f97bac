import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  writeFile,
} from '../../test-support/partnership-database.js';
import { CalledOff1700000000023 } from '../store/called-off.migration.js';

const june = 'sevenoaks-csp/2010-06-11';
let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
}, 120_000);
afterAll(() => partnership.drop());

const importText = (name: string, from: string, to: string, text = minutesText): Promise<string> => {
  expect(text).toContain(from);
  return partnership.importMinutes(writeFile(name, text.replace(from, to)));
};
const announced = minutesText.split('\n').find((line) => /11(th)? June/.test(line))!;
const meetings = async (): Promise<object[]> =>
  (
    await partnership.ask(
      `{ meetings(partnership: "sevenoaks-csp", from: "2010-06-01", to: "2010-06-30") { edges { node {
        date status startTime announcements { line } } } } }`,
    )
  ).data.meetings.edges.map(({ node }: { node: object }) => node);
const line = 231;

test('a meeting that is announced for another day is called off, and its history says which minutes did', async () => {
  await importText('corrected.md', announced, announced.replace('11', '18'));
  expect(await meetings()).toEqual([
    { date: '2010-06-18', status: 'CONFIRMED', startTime: '10:00', announcements: [{ line }] },
    { date: '2010-06-11', status: 'CANCELLED', startTime: '10:00', announcements: [] },
  ]);
  const { data } = await partnership.ask(`{ meeting(id: "${june}") { history { version field before after changedBy } }
    clashes(partnership: "sevenoaks-csp", from: "2010-06-11", to: "2010-06-11") { date } }`);
  expect(data.meeting.history.at(-1)).toEqual({
    ...{ version: 2, field: 'status', before: 'CONFIRMED', after: 'CANCELLED' },
    changedBy: 'import of corrected.md, version 2',
  });
  expect(data.clashes).toEqual([]);
});

test('announced again it is to be held again, at another time, and the time before is told', async () => {
  await importText('again.md', announced, announced.replace('10', '9'));
  expect(await meetings()).toEqual([
    { date: '2010-06-18', status: 'CANCELLED', startTime: '10:00', announcements: [] },
    { date: '2010-06-11', status: 'CONFIRMED', startTime: '09:00', announcements: [{ line }] },
  ]);
  const { data } = await partnership.ask(`{ meeting(id: "${june}") { history { version field before after } } }`);
  expect(data.meeting.history.slice(-2)).toEqual([
    { version: 3, field: 'startTime', before: '10:00', after: '09:00' },
    { version: 3, field: 'status', before: 'CANCELLED', after: 'CONFIRMED' },
  ]);
});

test('what a later meeting announces stands, also when minutes of an earlier one come after it', async () => {
  const later = minutesText.replace('3 December 2009', '4 March 2010');
  await importText('march.md', announced, announced.replace('10', '11'), later);
  await importText('corrected-once-more.md', announced, announced.replace('10', '8'));
  expect(await meetings()).toContainEqual({
    ...{ date: '2010-06-11', status: 'CONFIRMED', startTime: '11:00' },
    announcements: [{ line }, { line }],
  });
  // March has been held since: minutes do not call off what has its own.
  await importText('without-june.md', announced, '');
  expect(await meetings()).toContainEqual({
    ...{ date: '2010-06-11', status: 'CONFIRMED', startTime: '11:00' },
    announcements: [{ line }],
  });
});

test('what no minutes announced any more before the import called such off is called off by the upgrade, once', async () => {
  const { importing } = partnership;
  const standing = () =>
    importing.query<{ id: string; status: string }[]>('select id, status from meeting order by id');
  const before = await standing();
  const [ghost] = before.filter(({ status }) => status === 'CANCELLED');
  expect(ghost!.id).toBe('sevenoaks-csp/2010-06-18');
  await importing.query(`update meeting set status = 'CONFIRMED' where id = $1`, [ghost!.id]);
  const runner = importing.createQueryRunner();
  await new CalledOff1700000000023().up(runner);
  await new CalledOff1700000000023().up(runner);
  await runner.release();
  expect(await standing()).toEqual(before);
  const { data } = await partnership.ask(`{ meeting(id: "${ghost!.id}") {
    history { version field before after changedBy } } }`);
  const changedBy = 'upgrade of the store: no minutes announce it any more';
  const told = data.meeting.history.filter((change: { changedBy: string }) => change.changedBy === changedBy);
  expect(told).toEqual([
    {
      version: data.meeting.history.at(-2).version + 1,
      field: 'status',
      before: 'CONFIRMED',
      after: 'CANCELLED',
      changedBy,
    },
  ]);
});
