import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  writeFile,
} from '../../test-support/partnership-database.js';
import { importTasking } from './tasking.import.js';
import type { TaskingFile } from './tasking-file.js';

const sampleFile = fileURLToPath(new URL('../../sample/sevenoaks-csp-2009-12-03.tasking.json', import.meta.url));
const sample = JSON.parse(readFileSync(sampleFile, 'utf8')) as TaskingFile;
const stated = sample.summaries[0]!;
const first = 'sevenoaks-csp/2009-12-03';
const second = 'sevenoaks-csp/2010-03-04';

let partnership: PartnershipDatabase;
beforeEach(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  const later = minutesText
    .replace('held on 3 December 2009', 'held on 4 March 2010')
    .replace('146 tasks had been received and 145', '147 tasks had been received and 145');
  await partnership.importMinutes(writeFile('later.md', later));
}, 120_000);
afterEach(async () => {
  jest.useRealTimers();
  await partnership.drop();
});

/** Imports it as on a day: all but the clock runs on. */
async function on(day: string, meeting: string, ...summaries: readonly object[]): Promise<void> {
  jest.useFakeTimers({
    now: new Date(`${day}T12:00:00Z`),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
  const file = writeFile('tasking.json', JSON.stringify({ ...sample, meeting, summaries }));
  await importTasking(partnership.importing, file, { registers: partnership.registers });
}
const laterStated = { ...stated, quote: stated.quote.replace('146', '147'), received: 147 };

/** Tasks received that were known on a day, and since when. */
async function received(asOf: string): Promise<unknown> {
  const { data, errors } = await partnership.ask(`{ area(code: "E07000111") {
    tasking(asOf: "${asOf}") { value availability status provenance { publishedOn } }
  } }`);
  expect(errors).toBeUndefined();
  const { value, availability, status, provenance } = data.area.tasking[0];
  return [value, availability, status, provenance?.publishedOn];
}

test('what is taken out and put back is published again, since the day on which it is', async () => {
  await on('2026-05-01', first, stated);
  await on('2026-05-02', first);
  expect(await received('2026-05-02')).toEqual([null, 'NOT_STATED', 'REVISED', '2026-05-02']);
  await on('2026-05-03', first, stated);
  expect(await received('2009-12-03')).toEqual([146, 'AVAILABLE', 'FINAL', '2009-12-03']);
  expect(await received('2026-05-02')).toEqual([null, 'NOT_STATED', 'REVISED', '2026-05-02']);
  expect(await received('2026-05-03')).toEqual([146, 'AVAILABLE', 'REVISED', '2026-05-03']);
});

test('also as another set of figures, with one that is new', async () => {
  await on('2026-05-01', first, stated);
  await on('2026-05-02', first, { ...stated, asAt: '2009-09-29' });
  await on('2026-05-03', first, stated, { ...stated, id: 'other', asAt: '2009-09-28' });
  expect(await received('2026-05-03')).toEqual([146, 'AVAILABLE', 'REVISED', '2026-05-03']);
});

test('put back on the day on which it was taken out, it is refused until tomorrow: nothing is stored', async () => {
  await on('2026-05-01', first, stated);
  await on('2026-05-02', first);
  await expect(on('2026-05-02', first, stated)).rejects.toThrow(/gives the same cell .* on the same day/);
  expect((await partnership.ask(`{ meeting(id: "${first}") { tasking { id } } }`)).data.meeting.tasking).toEqual([]);
});

test('what another meeting states too stays published when one states it no more', async () => {
  await on('2026-05-01', first, stated);
  await on('2026-05-01', second, laterStated);
  expect(await received('2009-12-03')).toEqual([146, 'AVAILABLE', 'FINAL', '2009-12-03']);
  expect(await received('2026-05-01')).toEqual([147, 'AVAILABLE', 'REVISED', '2010-03-04']);
  await on('2026-05-02', first);
  expect(await received('2026-05-02')).toEqual([147, 'AVAILABLE', 'REVISED', '2010-03-04']);
  await on('2026-05-03', second);
  expect(await received('2026-05-03')).toEqual([null, 'NOT_STATED', 'REVISED', '2026-05-03']);
});

test('what the later meeting states no more is again what the earlier one was told', async () => {
  await on('2026-05-01', first, stated);
  await on('2026-05-01', second, laterStated);
  await on('2026-05-02', second);
  expect(await received('2026-05-02')).toEqual([146, 'AVAILABLE', 'REVISED', '2026-05-02']);
});
