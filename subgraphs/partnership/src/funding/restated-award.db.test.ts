import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { importFunding } from './funding.import.js';

const sample = fileURLToPath(new URL('../../sample/sevenoaks-csp-2009-12-03.funding.json', import.meta.url));
const stated = JSON.parse(readFileSync(sample, 'utf8'));

let partnership: PartnershipDatabase;
const importFile = (file: string): Promise<string> => importFunding(partnership.importing, file, partnership.registers);

beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await importFile(sample);
  const march = minutesText.replace('3 December 2009', '4 March 2010').replace('£2500 to', '£2600 to');
  await partnership.importMinutes(writeFile('march.md', march));
}, 120_000);
afterAll(() => partnership.drop());

test('another meeting goes on with a stream, and cannot restate an award of it', async () => {
  const later = (...awards: object[]): Promise<string> =>
    importFile(
      writeFile(
        'march.json',
        JSON.stringify({
          ...stated,
          ...{ meeting: 'sevenoaks-csp/2010-03-04', streams: [], rounds: [], bids: [], awards },
        }),
      ),
    );
  const quote = 'KFRS had contributed £2600 to community projects';
  const again = { ...stated.awards[1], quote, amount: '2600.00' };
  await expect(later(again)).rejects.toThrow(
    [
      '1 entries are wrong, so nothing was imported:',
      '  sevenoaks-csp/funding/kfrs-2009-10/community-projects: is what the minutes of sevenoaks-csp/2009-12-03 state; give it another id',
    ].join('\n'),
  );
  expect(await later({ ...again, id: 'community-projects-march' })).toContain('  1 awards, 1 new or changed');
});
