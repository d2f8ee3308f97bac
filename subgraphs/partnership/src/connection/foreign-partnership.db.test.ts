import { fileURLToPath } from 'node:url';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';
import { importFunding } from '../funding/funding.import.js';
import { readCatalogues } from '../measure/catalogue.js';
import { measureTypes } from '../measure/measure-reference.js';
import { withOwn } from '../partnership-measure/with-own.js';
import { importRecords } from '../record-file/records.import.js';
import { importFigures } from '../stated-figure/stated-figures.import.js';

const sample = (kind: string): string =>
  fileURLToPath(new URL(`../../sample/sevenoaks-csp-2009-12-03.${kind}.json`, import.meta.url));
const catalogues = withOwn(readCatalogues(fileURLToPath(new URL('../../../../schema', import.meta.url))));

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  const { importing, registers } = partnership;
  await importRecords(importing, sample('records'), registers);
  await importFunding(importing, sample('funding'), registers);
  await importFigures(importing, sample('figures'), { registers, measureTypes: measureTypes(catalogues) });
}, 120_000);
afterAll(() => partnership.drop());

const lists = [
  'actionItems',
  'commitments',
  'diary',
  'documents',
  'fundingAwards',
  'glossary',
  'initiatives',
  'meetings',
  'siteIssues',
  'statedFigures',
];

test.each(lists)('%s of another partnership are an empty page, not those of the caller', async (list) => {
  const { data, errors } = await partnership.ask(
    `{ own: ${list}(partnership: "sevenoaks-csp") { edges { cursor } }
      foreign: ${list}(partnership: "local-strategic-partnership") { edges { cursor } } }`,
    analystOf('sevenoaks-csp'),
  );
  expect(errors).toBeUndefined();
  expect(data.own.edges.length).toBeGreaterThan(0);
  expect(data.foreign).toEqual({ edges: [] });
});

test('nor are the strategies, the money and the clashes of another partnership', async () => {
  const other = 'partnership: "local-strategic-partnership"';
  const { data } = await partnership.ask(
    `{ strategies(${other}) { edges { cursor } } funding(${other}) { streams { id } rounds { id } bids { id } } clashes(${other}) { date } }`,
    analystOf('sevenoaks-csp'),
  );
  expect(data).toEqual({ strategies: { edges: [] }, funding: { streams: [], rounds: [], bids: [] }, clashes: [] });
});
