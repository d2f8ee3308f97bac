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
import { imports } from '../imports.js';
import { measureTypes } from '../measure/measure-reference.js';
import { readCatalogues } from '../measure/catalogue.js';
import { withOwn } from '../partnership-measure/with-own.js';

const sample = (name: string): string => fileURLToPath(new URL(`../../sample/${name}`, import.meta.url));
const files = {
  strategy: sample('sevenoaks-csp.strategy-2008-11.json'),
  people: sample('sevenoaks-csp.people.json'),
  figures: sample('sevenoaks-csp-2009-12-03.figures.json'),
  funding: sample('sevenoaks-csp-2009-12-03.funding.json'),
  records: sample('sevenoaks-csp-2009-12-03.records.json'),
  tasking: sample('sevenoaks-csp-2009-12-03.tasking.json'),
};
type Kind = keyof typeof files;
const catalogues = withOwn(readCatalogues(fileURLToPath(new URL('../../../../schema', import.meta.url))));

let partnership: PartnershipDatabase;
const importing = (kind: Kind, file: string): Promise<string> =>
  imports[kind].run(partnership.importing, file, {
    registers: partnership.registers,
    measureTypes: measureTypes(catalogues),
    catalogues,
  });
const again = (kind: Kind): Promise<string> => importing(kind, files[kind]);

beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  for (const kind of Object.keys(files) as Kind[]) await again(kind);
}, 120_000);
afterAll(() => partnership.drop());

const shifted = minutesText.replace('### Minutes of the meeting', 'CORRECTED\n### Minutes of the meeting');
const moved = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(moved);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    /^line$|Line$/.test(name) && typeof part === 'number' ? part + 1 : moved(part),
  ]);
  return Object.fromEntries(entries) as unknown;
};

test('minutes that are what they were keep every quote, and every file is imported already', async () => {
  const report = await partnership.importMinutes(writeFile('same.md', `${minutesText}\n`));
  expect(report).not.toContain('quotes that do not stand');
  await expect(again('tasking')).resolves.toContain('1 tasking summaries, 0 new or changed');
  await expect(again('tasking')).resolves.toMatch(/was imported before; nothing to do$/);
});

test('where a line comes in above, the report of the minutes names each import whose quotes have moved', async () => {
  const report = await partnership.importMinutes(writeFile('shifted.md', shifted));
  const [, lost] = report.split('  quotes that do not stand on their lines any more (kept as they were):\n');
  expect(lost?.split('\n')).toEqual(
    ['figures', 'funding', 'people', 'records', 'strategy', 'tasking'].map((kind) =>
      expect.stringMatching(`^    ${kind}: [1-9]\\d* of \\d+; import the ${kind} again$`),
    ),
  );
});

test.each(Object.keys(files) as Kind[])('the same file of %s is checked again, and refused', async (kind) => {
  await expect(again(kind)).rejects.toThrow(/entries are wrong, so nothing was imported:[^]* was expected on line /);
});

test.each(Object.keys(files) as Kind[])('with its lines moved the file of %s is stored, once', async (kind) => {
  const file = writeFile(`${kind}.json`, JSON.stringify(moved(JSON.parse(readFileSync(files[kind], 'utf8')))));
  await expect(importing(kind, file)).resolves.toContain(' is stored\n');
  await expect(importing(kind, file)).resolves.toMatch(/was imported before; nothing to do/);
});

test('then every quote stands again', async () => {
  const report = await partnership.importMinutes(writeFile('other.md', `${shifted}\n`));
  expect(report).not.toContain('quotes that do not stand');
});

test('files of two meetings by turns are each imported before', async () => {
  const later = 'sevenoaks-csp/2010-03-04';
  await partnership.importMinutes(
    writeFile('later.md', minutesText.replace('held on 3 December 2009', 'held on 4 March 2010')),
  );
  const content = JSON.parse(readFileSync(files.tasking, 'utf8')) as object;
  const [one, two] = [moved(content), { ...content, meeting: later }].map((stated) =>
    writeFile('tasking.json', JSON.stringify(stated)),
  );
  await importing('tasking', one!);
  await expect(importing('tasking', two!)).resolves.toContain(' is stored\n');
  await expect(importing('tasking', one!)).resolves.toMatch(/was imported before; nothing to do$/);
  await expect(importing('tasking', two!)).resolves.toMatch(/was imported before; nothing to do$/);
});
