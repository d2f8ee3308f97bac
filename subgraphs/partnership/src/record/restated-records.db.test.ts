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
import { importFunding } from '../funding/funding.import.js';
import { importRecords } from '../record-file/records.import.js';
import { RecordStatements1700000000020 } from '../store/record-statements.migration.js';
import { RecordStatement } from './record-statement.entity.js';

const sample = (kind: string): string =>
  fileURLToPath(new URL(`../../sample/sevenoaks-csp-2009-12-03.${kind}.json`, import.meta.url));
const funding = JSON.parse(readFileSync(sample('funding'), 'utf8'));
const records = JSON.parse(readFileSync(sample('records'), 'utf8'));

const december = 'sevenoaks-csp/2009-12-03';
const march = 'sevenoaks-csp/2010-03-04';
const awaited = funding.bids[0].quote;
const approved = 'the funding bid for a stand alone camera and batteries was approved';
const draft = records.documents.find(({ id }: { id: string }) => id === 'strategic-assessment-draft');
const presented = 'LB presented the draft to the meeting';
/** Synthetic: the minutes of December as though the Partnership had met again in March. */
const marchText = minutesText
  .replace('3 December 2009', '4 March 2010')
  .replace(awaited, approved)
  .replace(draft.quote, presented);

const bid = { ...funding.bids[0], status: 'APPROVED', quote: approved };
const nothing = { streams: [], awards: [], rounds: [], bids: [] };
const noRecords = {
  taskGroups: [],
  documents: [],
  events: [],
  siteIssues: [],
  siteUpdates: [],
  initiatives: [],
  glossary: [],
};

let partnership: PartnershipDatabase;
const importFile = (kind: 'funding' | 'records', content: object): Promise<string> =>
  (kind === 'funding' ? importFunding : importRecords)(
    partnership.importing,
    writeFile(`${(content as { meeting: string }).meeting.slice(-10)}.${kind}.json`, JSON.stringify(content)),
    partnership.registers,
  );
const marchFunding = (stated: object) => importFile('funding', { ...funding, ...nothing, meeting: march, ...stated });
const marchRecords = (stated: object) => importFile('records', { ...records, ...noRecords, meeting: march, ...stated });

const asked = `{ funding(partnership: "sevenoaks-csp") { bids { id status quote statedIn { id }
  statements { status quote sourceLine statedIn { id } agendaItem { printedNumber } } } } }`;
const said = (id: string, status: string, quote: string) => ({
  ...{ status, quote, sourceLine: 192, statedIn: { id } },
  agendaItem: { printedNumber: '6.4' },
});
const decided = {
  id: 'sevenoaks-csp/funding-bid/fly-tipping-camera',
  ...{ status: 'APPROVED', quote: approved, statedIn: { id: march } },
  statements: [said(december, 'AWAITING_APPROVAL', awaited), said(march, 'APPROVED', approved)],
};
const bids = async (): Promise<object[]> => (await partnership.ask(asked)).data.funding.bids;

describe.each([
  ['as they were held', ['december', 'march']],
  ['the later first', ['march', 'december']],
])('meetings that speak of one bid and one document, %s', (_, order) => {
  beforeAll(async () => {
    partnership = await partnershipDatabase();
    await partnership.importMinutes(minutesFile);
    await partnership.importReview(reviewFile);
    await partnership.importMinutes(writeFile('march.md', marchText));
    for (const meeting of order)
      if (meeting === 'december') {
        await importFile('funding', funding);
        await importFile('records', records);
      } else {
        await marchFunding({ bids: [bid] });
        await marchRecords({ documents: [{ ...draft, status: 'PRESENTED', quote: presented }] });
      }
  }, 120_000);
  afterAll(() => partnership.drop());

  test('the bid is listed once, as the later has it, and tells what each said', async () =>
    expect(await bids()).toEqual([decided]));

  test('the document has moved on, and stands with the items of both', async () => {
    const { data, errors } = await partnership.ask(
      `{ documents(status: PRESENTED, expression: DRAFT) { edges { node { id statements { status statedIn { id } } } } }
        ${['december', 'march'].map((name, at) => `${name}: meeting(id: "${[december, march][at]}") { agenda { documents { id } } }`).join(' ')} }`,
    );
    expect(errors).toBeUndefined();
    const id = 'sevenoaks-csp/document/strategic-assessment-draft';
    const statements = [
      { status: 'EXPECTED', statedIn: { id: december } },
      { status: 'PRESENTED', statedIn: { id: march } },
    ];
    expect(data.documents.edges).toEqual([{ node: { id, statements } }]);
    const listed = (meeting: { agenda: { documents: object[] }[] }): object[] =>
      meeting.agenda.flatMap(({ documents }) => documents);
    expect(listed(data.december)).toContainEqual({ id });
    expect(listed(data.march)).toEqual([{ id }]);
  });

  test('a file of the earlier meeting that is imported again does not undo the later', async () => {
    const corrected = { ...funding.bids[0], nationalIndicator: null };
    await importFile('funding', { ...funding, bids: [corrected] });
    expect(await bids()).toEqual([decided]);
  });

  test('what the later meeting states no more is again as the earlier had it, with its history', async () => {
    await marchFunding({});
    const [again] = (
      await partnership.ask(`{ funding(partnership: "sevenoaks-csp") { bids { status quote statements { status }
        history { field before after changedBy } } } }`)
    ).data.funding.bids;
    expect(again).toMatchObject({
      ...{ status: 'AWAITING_APPROVAL', quote: awaited },
      statements: [{ status: 'AWAITING_APPROVAL' }],
    });
    expect(again.history).toContainEqual({
      ...{ field: 'status', before: 'APPROVED', after: 'AWAITING_APPROVAL' },
      changedBy: '2010-03-04.funding.json',
    });
  });

  test('what the earlier meeting stated is looked up too where its minutes have it no more', async () => {
    const text = minutesText.replace(draft.quote, 'SYNTHETIC.');
    const report = await partnership.importMinutes(writeFile('december.md', text));
    // The draft, which is as March has it, and what else December states in some of the same words.
    expect(report).toMatch(/ {4}records: 2 of \d+; import the records again$/);
  });

  test('an id that stands for another thing is refused', () =>
    expect(marchFunding({ bids: [{ ...bid, title: 'A van' }] })).rejects.toThrow(
      `sevenoaks-csp/funding-bid/fly-tipping-camera: title ${funding.bids[0].title} was expected, as the minutes of ${december} state it; got A van; what is another has another id`,
    ));
});

test('what one meeting alone has stated so far is taken as it stands', async () => {
  partnership = await partnershipDatabase();
  try {
    await partnership.importMinutes(minutesFile);
    await partnership.importReview(reviewFile);
    await importFile('funding', funding);
    await importFile('records', records);
    const { importing } = partnership;
    const stated = (): Promise<RecordStatement[]> =>
      importing.manager.find(RecordStatement, { order: { kind: 'ASC', recordId: 'ASC' } });
    const before = await stated();
    expect(new Set(before.map(({ kind }) => kind)).size).toBe(6);
    const runner = importing.createQueryRunner();
    const migration = new RecordStatements1700000000020();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(await stated()).toEqual(before);
  } finally {
    await partnership.drop();
  }
}, 120_000);
