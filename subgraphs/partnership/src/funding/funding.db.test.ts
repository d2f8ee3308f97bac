import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { saveRecord } from '../record/save-record.js';
import { FundingAward } from './funding-award.entity.js';
import { importFunding } from './funding.import.js';

const sample = fileURLToPath(new URL('../../sample/sevenoaks-csp-2009-12-03.funding.json', import.meta.url));
const stated = JSON.parse(readFileSync(sample, 'utf8'));
const meeting = 'sevenoaks-csp/2009-12-03';

let partnership: PartnershipDatabase;
const importFile = (file: string): Promise<string> => importFunding(partnership.importing, file, partnership.registers);

/** The sample, changed as a test wants it. */
function importing(change: (file: typeof stated) => void): Promise<string> {
  const file = structuredClone(stated);
  change(file);
  return importFile(writeFile('funding.json', JSON.stringify(file)));
}
const power = (file: typeof stated) => file.awards[2];
const rows = async (table: string): Promise<number> =>
  (await partnership.importing.query(`select count(*)::int as rows from ${table}`))[0].rows;

beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
}, 120_000);
afterAll(() => partnership.drop());

describe('what is wrong in a file is told, and nothing of it stays', () => {
  afterEach(async () => expect(await rows('funding_stream')).toBe(0));

  test('all of it at once', () =>
    expect(
      importing((file) => {
        power(file).amount = '2500.00';
        Object.assign(file.bids[0], { line: 28, quote: 'KFRS' });
      }),
    ).rejects.toThrow(
      [
        '2 entries are wrong, so nothing was imported:',
        '  kfrs-2009-10/power-project: 2500.00 was expected in its quote; got 2000.00',
        '  line 28 stands under no agenda item',
      ].join('\n'),
    ));

  test('an amount that is no decimal text is refused', () =>
    expect(importing((file) => (file.awards[1].amount = '2500'))).rejects.toThrow(
      /decimal text is expected: 2500\.00/,
    ));

  test('money of minutes that are not here cannot be stated', () =>
    expect(importing((file) => (file.meeting = 'sevenoaks-csp/2010-03-04'))).rejects.toThrow(
      'the minutes of sevenoaks-csp/2010-03-04 are not here. Import them first',
    ));
});

describe('the money of the sample', () => {
  beforeAll(async () =>
    expect(await importFile(sample)).toBe(
      [
        `sevenoaks-csp: ${sample} is stored`,
        '  4 funding streams, 4 new or changed',
        '  3 awards, 3 new or changed',
        '  1 funding rounds, 1 new or changed',
        '  4 milestones, 4 new or changed',
        '  1 bids, 1 new or changed',
      ].join('\n'),
    ),
  );

  const award = (
    id: string,
    project: string,
    amount: string | null,
    planLines: object[],
    quote: string,
    line = 192,
  ) => ({
    id: `sevenoaks-csp/funding/${id}`,
    project,
    amount,
    currency: 'GBP',
    amountNotStated: amount === null,
    planLines,
    planLinesBasis: planLines.length > 0 ? 'REVIEWED' : null,
    measures: planLines.map(() => ({
      __typename: 'ProbationMeasure',
      id: 'probation/programme-referral/power-project',
    })),
    quote,
    sourceLine: line,
    agendaItem: { printedNumber: line === 188 ? '6.3' : '6.4' },
    statedIn: { id: meeting },
    version: 1,
  });

  test('its streams say where money comes from, what it goes to, and what it comes to', async () => {
    partnership.statements.length = 0;
    const { data, errors } = await partnership.ask(`{ funding(partnership: "sevenoaks-csp") { streams {
      id title period { code } funder { id } progress progressQuote progressLine sourceLine
      total { amount currency awards amountsNotStated note }
      awards { id project amount currency amountNotStated planLines { ref } planLinesBasis measures { __typename id }
        quote sourceLine agendaItem { printedNumber } statedIn { id } version } } } }`);
    expect(errors).toBeUndefined();
    const nothing = { amount: null, currency: null, awards: 0, amountsNotStated: 0, note: 'No award of it is held.' };
    const unsaid = { progress: 'NOT_STATED', progressQuote: null, progressLine: null };
    expect(data.funding.streams).toEqual([
      {
        id: 'sevenoaks-csp/funding/external-2009-10',
        title: 'External Funding',
        period: { code: '2009/10' },
        funder: null,
        progress: 'ALL_ON_TARGET',
        progressQuote: 'KW said that this years funding was all on target',
        progressLine: 180,
        sourceLine: 178,
        total: nothing,
        awards: [],
      },
      {
        id: 'sevenoaks-csp/funding/bcu-2009-10',
        title: 'BCU Police Funding',
        period: { code: '2009/10' },
        funder: null,
        ...unsaid,
        sourceLine: 186,
        total: { ...nothing, awards: 1, amountsNotStated: 1, note: 'No amount is stated of its one award.' },
        awards: [award('bcu-2009-10/cctv', 'CCTV', null, [], 'some funding had been allocated to CCTV', 188)],
      },
      {
        id: 'sevenoaks-csp/funding/kfrs-2009-10',
        title: 'Kent Fire & Rescue Service Funding',
        period: { code: '2009/10' },
        funder: { id: 'kent-fire-and-rescue' },
        ...unsaid,
        sourceLine: 190,
        total: { amount: '4500.00', currency: 'GBP', awards: 2, amountsNotStated: 0, note: null },
        awards: [
          award(
            'kfrs-2009-10/community-projects',
            'community projects',
            '2500.00',
            [],
            'KFRS had contributed £2500 to community projects',
          ),
          award(
            'kfrs-2009-10/power-project',
            'Power Project',
            '2000.00',
            [{ ref: '1.7a' }],
            '£2000 to the Power Project',
          ),
        ],
      },
      {
        id: 'sevenoaks-csp/funding/external-2010-11',
        title: 'External Funding',
        period: { code: '2010/11' },
        funder: null,
        ...unsaid,
        sourceLine: 182,
        total: nothing,
        awards: [],
      },
    ]);
    // Streams, awards, those of the totals, lines, their commitments, items, meetings.
    expect(partnership.statements).toHaveLength(7);
  });

  test('its round has four steps, the last at a meeting to come, and forms that are due on a Sunday', async () => {
    const { data } = await partnership.ask(`{ funding(partnership: "sevenoaks-csp") {
      rounds { id period { code } assumption stream { id } milestones { kind printed precision date period { code }
        dateNote organization { id } meeting { id startsAt } checks { rule result severity detail } } }
      bids { id title status stream { id } nationalIndicator indicatorBasis quote sourceLine } } }`);
    const unsaid = { date: null, period: null, dateNote: null, organization: null, meeting: null, checks: [] };
    const on = (date: string) => ({ date, period: { code: date } });
    const checked = (result: string, severity: string, detail: string) => ({
      checks: [{ rule: 'NON_WORKING_DAY', result, severity, detail }],
    });
    expect(data.funding).toEqual({
      rounds: [
        {
          id: 'sevenoaks-csp/funding-round/external-2010-11',
          period: { code: '2010/11' },
          assumption: 'funding is the same as last year',
          stream: { id: 'sevenoaks-csp/funding/external-2010-11' },
          milestones: [
            { ...unsaid, kind: 'FORMS_SENT', printed: 'have gone out', precision: 'NONE' },
            {
              ...unsaid,
              kind: 'FORMS_DUE',
              printed: '17 January',
              precision: 'DAY',
              ...on('2010-01-17'),
              dateNote: 'No year is printed: the first 17 January after the meeting.',
              ...checked('FOUND', 'WARNING', '17 January 2010 is a Sunday.'),
            },
            {
              ...unsaid,
              kind: 'APPRAISAL',
              printed: 'February',
              precision: 'MONTH',
              period: { code: '2010-02' },
              dateNote: 'No year is printed: the first February after the meeting.',
              organization: { id: 'executive-group' },
            },
            {
              kind: 'APPROVAL',
              printed: 'the Partnership meeting in March',
              precision: 'MEETING',
              ...on('2010-03-04'),
              dateNote: 'Line 230 announces the one meeting of that month: Thursday 4 March.',
              organization: { id: 'sevenoaks-csp' },
              meeting: { id: 'sevenoaks-csp/2010-03-04', startsAt: '2010-03-04T10:00:00Z' },
              ...checked('NOT_FOUND', 'INFO', '4 March 2010 is a working day.'),
            },
          ],
        },
      ],
      bids: [
        {
          id: 'sevenoaks-csp/funding-bid/fly-tipping-camera',
          title: 'Stand-alone camera and batteries, for places where fly tipping is frequent',
          status: 'AWAITING_APPROVAL',
          stream: null,
          nationalIndicator: 'NI 196',
          indicatorBasis: 'PROPOSED',
          quote:
            'a funding bid is awaiting approval for a stand alone camera and batteries to target hot spot fly tipping locations',
          sourceLine: 192,
        },
      ],
    });
  });

  test('it is found from the plan, the agenda, the funder and the meeting that will approve', async () => {
    const { data } = await partnership.ask(`{
      meeting(id: "${meeting}") {
        planLines { ref awards { project amount stream { id } } }
        agenda { fundingStreams { id } fundingAwards { project } fundingRounds { id } fundingBids { id } } }
      march: meeting(id: "sevenoaks-csp/2010-03-04") { fundingMilestones { kind round { id } } }
      organization(id: "kent-fire-and-rescue") { fundingStreams { id } } }`);
    expect(data.meeting.planLines.filter(({ awards }: { awards: object[] }) => awards.length > 0)).toEqual([
      {
        ref: '1.7a',
        awards: [{ project: 'Power Project', amount: '2000.00', stream: { id: 'sevenoaks-csp/funding/kfrs-2009-10' } }],
      },
    ]);
    const items = data.meeting.agenda.filter((item: Record<string, object[]>) =>
      Object.values(item).some((list) => list.length > 0),
    );
    const item = { fundingStreams: [] as object[], fundingAwards: [], fundingRounds: [], fundingBids: [] };
    const stream = (id: string) => [{ id: `sevenoaks-csp/funding/${id}` }];
    expect(items).toEqual([
      { ...item, fundingStreams: stream('external-2009-10') },
      {
        ...item,
        fundingStreams: stream('external-2010-11'),
        fundingRounds: [{ id: 'sevenoaks-csp/funding-round/external-2010-11' }],
      },
      { ...item, fundingStreams: stream('bcu-2009-10'), fundingAwards: [{ project: 'CCTV' }] },
      {
        fundingStreams: stream('kfrs-2009-10'),
        fundingAwards: [{ project: 'community projects' }, { project: 'Power Project' }],
        fundingRounds: [],
        fundingBids: [{ id: 'sevenoaks-csp/funding-bid/fly-tipping-camera' }],
      },
    ]);
    expect(data.march).toEqual({
      fundingMilestones: [{ kind: 'APPROVAL', round: { id: 'sevenoaks-csp/funding-round/external-2010-11' } }],
    });
    expect(data.organization).toEqual({ fundingStreams: stream('kfrs-2009-10') });
  });

  test('the same file again changes nothing; what it says otherwise stands in the history', async () => {
    expect(await importFile(sample)).toContain('was imported before; nothing to do');
    const unlinked = await importing((file) => (power(file).planLines = []));
    expect(unlinked).toContain('  3 awards, 1 new or changed');
    const gone = await importing((file) => file.awards.splice(1, 1));
    expect(gone).toContain('  sevenoaks-csp/funding/kfrs-2009-10/community-projects is not in the file any more');
    await importing(() => undefined);
    const { data } = await partnership.ask(
      '{ funding(partnership: "sevenoaks-csp") { streams { awards { version history { field before after } } } } }',
    );
    expect(data.funding.streams[2].awards).toEqual([
      {
        version: 3,
        history: expect.arrayContaining([
          { field: 'withdrawnOn', before: null, after: expect.stringMatching(/^\d{4}-/) },
          { field: 'withdrawnOn', before: expect.stringMatching(/^\d{4}-/), after: null },
        ]),
      },
      {
        version: 3,
        history: expect.arrayContaining([
          { field: 'planLineIds', before: '["sevenoaks-csp/2008-11/1.7a"]', after: '[]' },
          { field: 'planLinesBasis', before: 'REVIEWED', after: null },
          { field: 'planLineIds', before: '[]', after: '["sevenoaks-csp/2008-11/1.7a"]' },
        ]),
      },
    ]);
  });

  test('what a person recorded before anybody read it is found in the minutes, and keeps what they set', async () => {
    const id = 'sevenoaks-csp/funding/kfrs-2009-10/smart-water';
    await saveRecord(
      partnership.importing.manager,
      FundingAward,
      null,
      {
        id,
        partnership: 'sevenoaks-csp',
        streamId: 'sevenoaks-csp/funding/kfrs-2009-10',
        project: 'Smart Water DNA',
        amount: '300.00',
        currency: 'GBP',
        planLineIds: [],
        planLinesBasis: null,
        meetingId: null,
        agendaItemId: null,
        quote: null,
        sourceLine: null,
      },
      { by: 'PARTNERSHIP_MANAGER of sevenoaks-csp', subject: 'synthetic', key: 'one' },
    );
    const quote = 'KFRS are piloting Smart Water DNA for fly tipping in the District';
    const report = await importing((file) =>
      file.awards.push({
        id: 'smart-water',
        stream: 'kfrs-2009-10',
        project: 'Smart Water',
        line: 192,
        quote,
        amount: null,
      }),
    );
    expect(report).toContain('  4 awards, 1 new or changed');
    expect(report).toMatch(/smart-water: amount stays 300\.00, as PARTNERSHIP_MANAGER of sevenoaks-csp set it/);
    const { data } = await partnership.ask(
      `{ fundingAwards(stream: "sevenoaks-csp/funding/kfrs-2009-10", first: 2, partnership: "sevenoaks-csp") {
          edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
    );
    const { edges, pageInfo } = data.fundingAwards;
    const names = edges.map(({ node }: { node: { id: string } }) => node.id.split('/').at(-1));
    expect(names).toEqual(['community-projects', 'power-project']);
    const next = await partnership.ask(
      `{ fundingAwards(first: 5, after: "${pageInfo.endCursor}") { edges { node {
          id project amount quote sourceLine version statedIn { id } } } pageInfo { hasNextPage } }
        ofLine: fundingAwards(planLine: "sevenoaks-csp/2008-11/1.7a") { edges { node { project } } } }`,
    );
    expect(next.data).toEqual({
      fundingAwards: {
        edges: [
          {
            node: {
              id,
              project: 'Smart Water DNA',
              amount: '300.00',
              quote,
              sourceLine: 192,
              version: 2,
              statedIn: { id: meeting },
            },
          },
        ],
        pageInfo: { hasNextPage: false },
      },
      ofLine: { edges: [{ node: { project: 'Power Project' } }] },
    });
  });

  test('another partnership sees none of it', async () => {
    const ask = `{ funding(partnership: "sevenoaks-csp") { streams { id } rounds { id } bids { id } }
      fundingAwards { edges { node { id } } } organization(id: "kent-fire-and-rescue") { fundingStreams { id } }
      _entities(representations: [{ __typename: "FundingAward", id: "sevenoaks-csp/funding/kfrs-2009-10/power-project" }])
        { ... on FundingAward { amount } } }`;
    expect((await partnership.ask(ask, analystOf('elsewhere-csp'))).data).toEqual({
      funding: { streams: [], rounds: [], bids: [] },
      fundingAwards: { edges: [] },
      organization: { fundingStreams: [] },
      _entities: [null],
    });
    expect((await partnership.ask(ask, analystOf('sevenoaks-csp'))).data._entities).toEqual([{ amount: '2000.00' }]);
  });

  test('what is no partnership is refused', async () => {
    const { errors } = await partnership.ask('{ funding(partnership: "kent-police") { streams { id } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'partnership' } }]);
  });
});
