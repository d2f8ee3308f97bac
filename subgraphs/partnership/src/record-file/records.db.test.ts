import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  analystOf,
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { importFigures } from '../stated-figure/stated-figures.import.js';
import { readCatalogues } from '../measure/catalogue.js';
import { measureTypes } from '../measure/measure-reference.js';
import { withOwn } from '../partnership-measure/with-own.js';
import { importRecords } from './records.import.js';

const sample = fileURLToPath(new URL('../../sample/sevenoaks-csp-2009-12-03.records.json', import.meta.url));
const catalogues = withOwn(readCatalogues(fileURLToPath(new URL('../../../../schema', import.meta.url))));
const figuresFile = sample.replace('.records.', '.figures.');
const stated = JSON.parse(readFileSync(sample, 'utf8'));
const meeting = 'sevenoaks-csp/2009-12-03';

let partnership: PartnershipDatabase;
const importFile = (file: string): Promise<string> => importRecords(partnership.importing, file, partnership.registers);

/** The sample, changed as a test wants it. */
function importing(change: (file: typeof stated) => void): Promise<string> {
  const file = structuredClone(stated);
  change(file);
  return importFile(writeFile('records.json', JSON.stringify(file)));
}
const nodesOf = ({ edges }: { edges: { node: object }[] }): object[] => edges.map(({ node }) => node);

beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  const { importing, registers } = partnership;
  await importFigures(importing, figuresFile, { registers, measureTypes: measureTypes(catalogues) });
}, 120_000);
afterAll(() => partnership.drop());

test('a file with anything wrong is refused with all of it, and nothing of it stays', async () => {
  const refused = importing(({ glossary, events }) => {
    glossary.push(glossary[0]);
    events[0].document = 'community-plan';
    events[6].line = 3;
  });
  await expect(refused).rejects.toThrow(
    [
      '4 entries are wrong, so nothing was imported:',
      '  vawk: is given twice',
      '  csu-report-to-councils: "DC asked that the report be sent to Town and Parish Councils" was expected on line 3; got ""',
      '  active-lifestyles-celebration: document community-plan is neither in this file nor held',
      '  line 3 stands under no agenda item',
    ].join('\n'),
  );
  expect(await partnership.importing.query('select id from glossary_term')).toEqual([]);
});

describe('the records of the sample', () => {
  beforeAll(async () =>
    expect(await importFile(sample)).toBe(
      [
        `sevenoaks-csp: ${sample} is stored`,
        '  2 task groups, 2 new or changed',
        '  9 documents, 9 new or changed',
        '  19 events, 19 new or changed',
        '  1 sites, 1 new or changed',
        '  5 updates of sites, 5 new or changed',
        '  8 initiatives, 8 new or changed',
        '  23 terms, 23 new or changed',
      ].join('\n'),
    ),
  );

  test('documents have a life cycle: what is due when, who gets it, who is asked', async () => {
    partnership.statements.length = 0;
    const { data, errors } = await partnership.ask(`{ documents(expression: DRAFT) { edges { node {
      id work expression status due authors { rawText } organization { id } agendaItem { title } quote sourceLine
      events { kind printed precision date period { code } organization { id } } } } } }`);
    expect(errors).toBeUndefined();
    const draft = { expression: 'DRAFT', status: 'EXPECTED', due: '2009-12-07', authors: [], organization: null };
    const none = { printed: null, precision: 'NONE', date: null, period: null, organization: null };
    const on = (date: string, printed: string) => ({ printed, precision: 'DAY', date, period: { code: date } });
    const due = { kind: 'DUE', ...on('2009-12-07', '7 December'), organization: null };
    const panel = { kind: 'CONSULTATION', ...on('2009-12-15', '15 December'), organization: { id: 'residents-panel' } };
    expect(nodesOf(data.documents)).toEqual([
      {
        id: 'sevenoaks-csp/document/community-plan-draft',
        work: 'Community Plan',
        ...draft,
        agendaItem: { title: 'Community Plan' },
        quote: 'the draft will be complete for consultation on 7 December',
        sourceLine: 162,
        events: [due, panel, { kind: 'CIRCULATION', ...none }],
      },
      {
        id: 'sevenoaks-csp/document/strategic-assessment-draft',
        work: 'Strategic Assessment',
        ...draft,
        agendaItem: { title: 'Strategic Assessment' },
        quote: 'LB said that the draft is due on 7 December',
        sourceLine: 144,
        events: [
          due,
          { kind: 'CONSULTATION', ...none },
          { kind: 'PUBLICATION', ...none, organization: { id: 'local-strategic-partnership' } },
        ],
      },
    ]);
    // Documents, their items, their events, and the events again of which the day is taken.
    expect(partnership.statements).toHaveLength(4);
  });

  test('a report says who wrote it, though absent, and who presented it; a month is no day', async () => {
    const { data } = await partnership.ask(`{
      meeting(id: "${meeting}") { agenda { title documents { id status expression due
        authors { rawText person { name } } presenters { rawText person { name } } organization { id }
        events { date period { code } } } } }
      organization(id: "kent-probation-service") { documents { edges { node { id } } } } }`);
    const under = (title: string) =>
      data.meeting.agenda.find((item: { title: string }) => item.title === title).documents;
    expect(under('PPO Update')).toEqual([
      {
        id: 'sevenoaks-csp/document/ppo-report',
        status: 'PRESENTED',
        expression: 'REPORT',
        due: null,
        authors: [{ rawText: 'Jo Norman', person: { name: 'Jo Norman' } }],
        presenters: [{ rawText: 'TK', person: { name: 'Tracey Kadir' } }],
        organization: { id: 'kent-probation-service' },
        events: [],
      },
    ]);
    expect(under('Ward Newsletter')).toMatchObject([
      { status: 'EXPECTED', due: null, events: [{ date: null, period: { code: '2010-01' } }] },
    ]);
    expect(data.organization).toEqual({
      documents: { edges: [{ node: { id: 'sevenoaks-csp/document/ppo-report' } }] },
    });
  });

  test('three things fall on 15 December, and two drafts on 7 December', async () => {
    const { data } = await partnership.ask(`{
      meeting(id: "${meeting}") { clashes { date entries { kind id sourceLine statedIn { id } } } }
      clashes(partnership: "sevenoaks-csp", from: "2009-12-08", to: "2009-12-31") { date entries { sourceLine } } }`);
    const event = (id: string, sourceLine: number) => ({
      kind: 'EVENT',
      id: `sevenoaks-csp/event/${id}`,
      sourceLine,
      statedIn: { id: meeting },
    });
    expect(data).toEqual({
      meeting: {
        clashes: [
          {
            date: '2009-12-07',
            entries: [event('strategic-assessment-draft-due', 144), event('community-plan-draft-due', 162)],
          },
          {
            date: '2009-12-15',
            entries: [
              event('active-lifestyles-celebration', 40),
              event('development-board', 56),
              event('residents-panel', 162),
            ],
          },
        ],
      },
      clashes: [{ date: '2009-12-15', entries: [{ sourceLine: 40 }, { sourceLine: 56 }, { sourceLine: 162 }] }],
    });
  });

  test('the diary goes by day, a month with its first day, in pages', async () => {
    const page = async (ask: string) =>
      (
        await partnership.ask(
          `{ diary(${ask}) { edges { node { id period { code } } } pageInfo { hasNextPage endCursor } } }`,
        )
      ).data.diary;
    const all = await page('first: 100');
    const days = all.edges.map(({ node }: { node: { period: { code: string } | null } }) => node.period?.code ?? '');
    expect(days).toEqual([...days].sort());
    expect(days.filter((day: string) => day === '')).toHaveLength(8);
    const first = await page('first: 11');
    const second = await page(`first: 100, after: "${first.pageInfo.endCursor}"`);
    expect([...first.edges, ...second.edges]).toEqual(all.edges);
    const january = await page('from: "2010-01-20", to: "2010-01-25", kind: [MEETING]');
    expect(january.edges).toEqual([
      { node: { id: 'sevenoaks-csp/event/executive-group-january', period: { code: '2010-01' } } },
    ]);
    expect((await page('from: "2010-02-01", to: "2010-02-28"')).edges).toEqual([]);
  });

  test('meetings to come say when they begin in UTC; the Away Day has no time', async () => {
    const { data } = await partnership.ask(`{ meeting(id: "${meeting}") { startsAt
      futureMeetings { date status timeZone startTime startsAt endsAt expected { id } } } }`);
    const day = (date: string, times: (string | null)[], expected: string[] = []) => ({
      date,
      status: 'CONFIRMED',
      timeZone: 'Europe/London',
      startTime: times[0],
      startsAt: times[1] && `${date}T${times[1]}:00Z`,
      endsAt: times[2] && `${date}T${times[2]}:00Z`,
      expected: expected.map((id) => ({ id: `sevenoaks-csp/event/${id}` })),
    });
    expect(data.meeting).toEqual({
      startsAt: null,
      futureMeetings: [
        day('2010-01-18', [null, null, null]),
        day('2010-03-04', ['10:00', '10:00', '12:00'], ['ypap-information']),
        day('2010-06-11', ['10:00', '09:00', '11:00']),
        day('2010-09-06', ['10:00', '09:00', '11:00']),
        day('2010-12-09', ['10:00', '10:00', '12:00']),
      ],
    });
  });

  test('wards carry what is done in them and what is the matter there, and no other area does', async () => {
    partnership.statements.length = 0;
    const { data } = await partnership.ask(`{ area(code: "E07000111") { initiatives { name } siteIssues { id }
      children(type: "WARD_2009") { code initiatives { name stage } siteIssues { title place
        updates { text quote sourceLine statedIn { date } } } } } }`);
    // Initiatives and sites of the district, of its wards, updates, and their meetings.
    expect(partnership.statements).toHaveLength(6);
    const wards = data.area.children as { code: string; initiatives: object[]; siteIssues: object[] }[];
    const sweep = { name: 'Truancy sweep', stage: 'HELD' };
    const pilot = [{ name: 'KCAP pilot in Edenbridge', stage: 'PILOT' }];
    const rollOut = { name: 'KCAP roll-out in Swanley and Hextable', stage: 'ROLL_OUT' };
    expect(wards).toHaveLength(26);
    const carrying = wards.filter(({ initiatives }) => initiatives.length > 0);
    expect(Object.fromEntries(carrying.map(({ code, initiatives }) => [code, initiatives]))).toEqual({
      '29UKGQ': pilot,
      '29UKGR': pilot,
      '29UKGY': [rollOut],
      '29UKHJ': [rollOut, sweep],
      '29UKHK': [rollOut, sweep],
      '29UKHL': [rollOut, sweep],
    });
    const [site, ...others] = wards.filter(({ siteIssues }) => siteIssues.length > 0);
    expect(others).toEqual([]);
    expect(site).toEqual({
      code: '29UKGK',
      initiatives: [],
      siteIssues: [
        {
          title: 'EVA – New Ash Green Shopping Centre',
          place: 'New Ash Green Shopping Centre',
          updates: [150, 152, 152, 152, 154].map((sourceLine) => ({
            text: expect.any(String),
            quote: expect.any(String),
            sourceLine,
            statedIn: { date: '2009-12-03' },
          })),
        },
      ],
    });
    expect(data.area.initiatives).toEqual([{ name: 'Smart Water DNA for fly tipping' }]);
    expect(data.area.siteIssues).toEqual([]);
  });

  test('initiatives say where, when and how far; what the minutes do not say is not there', async () => {
    const { data } = await partnership.ask(`{
      universal: initiatives(kind: OPERATION, stage: HELD, partnership: "sevenoaks-csp") { edges { node {
        name subject place areas { code } partnersText partners { id } printed precision date approximate dateNote } } }
      kcap: initiatives(programme: "KCAP", area: "29UKGQ") { edges { node { name stage } } }
      pilots: area(code: "E07000116") { initiatives { name stage partners { id } } } }`);
    expect(nodesOf(data.universal)).toEqual([
      {
        name: 'Op Universal',
        subject: 'vehicle crime',
        place: null,
        areas: [],
        partnersText: 'multi agency',
        partners: [],
        printed: 'two weeks ago',
        precision: 'APPROXIMATE_DAY',
        date: '2009-11-19',
        approximate: true,
        dateNote: 'Two weeks before the meeting of 3 December 2009.',
      },
      {
        name: 'Truancy sweep',
        subject: 'truancy',
        place: 'Swanley',
        areas: [{ code: '29UKHJ' }, { code: '29UKHK' }, { code: '29UKHL' }],
        partnersText: null,
        partners: [],
        printed: null,
        precision: 'NONE',
        date: null,
        approximate: false,
        dateNote: null,
      },
    ]);
    expect(data.kcap.edges).toEqual([{ node: { name: 'KCAP pilot in Edenbridge', stage: 'PILOT' } }]);
    expect(data.pilots.initiatives).toEqual([
      {
        name: 'Restorative justice pilot in Tunbridge Wells',
        stage: 'PILOT',
        partners: [{ id: 'west-kent-mediation' }],
      },
    ]);
  });

  test('task groups are found from the partnership and the plan, with what they were said to have done', async () => {
    const { data } = await partnership.ask(`{
      organization(id: "sevenoaks-csp") { taskGroups { id organization { name } progressQuote progressLine planLines { ref }
        progressFigures { id value denominator denominatorBasis } } }
      meeting(id: "${meeting}") { planLines { ref taskGroups { id } } } }`);
    expect(data.organization.taskGroups).toEqual([
      {
        id: 'sevenoaks-csp/task-group/domestic-abuse',
        organization: { name: 'Domestic Abuse Task Group' },
        progressQuote: 'the action plan is 75% on target',
        progressLine: 208,
        planLines: [],
        progressFigures: [{ id: `${meeting}/F16`, value: 75, denominator: null, denominatorBasis: 'NOT_STATED' }],
      },
    ]);
    expect(data.meeting.planLines.filter(({ taskGroups }: { taskGroups: object[] }) => taskGroups.length > 0)).toEqual([
      { ref: '1.7a', taskGroups: [{ id: 'sevenoaks-csp/task-group/power-project-steering' }] },
    ]);
  });

  test('words are explained by the minutes, by a source that is named, or by nobody', async () => {
    const { data } = await partnership.ask(`{ meeting(id: "${meeting}") {
      glossary { term meaning basis meaningLine source quote sourceLine } }
      glossary(basis: UNEXPLAINED, first: 2) { edges { node { term meaning } } pageInfo { hasNextPage } } }`);
    const terms = data.meeting.glossary as { term: string; basis: string }[];
    expect(terms.filter(({ basis }) => basis === 'MINUTES').map(({ term }) => term)).toEqual(
      expect.arrayContaining(['CDAP', 'KFRS', 'LCSP', 'PPO', 'VAP', 'YOS', 'YPAP']),
    );
    expect(terms.find(({ term }) => term === 'KCAP')).toEqual({
      term: 'KCAP',
      meaning: 'Kent Community Alcohol Partnership',
      basis: 'PUBLIC_SOURCE',
      meaningLine: null,
      source: 'offlicencenews.co.uk and harpers.co.uk, November 2008',
      quote: 'the KCAP project',
      sourceLine: 44,
    });
    const nodes = ['11 million takeover day', 'ANPR'].map((term) => ({ node: { term, meaning: null } }));
    expect(data.glossary).toEqual({ edges: nodes, pageInfo: { hasNextPage: true } });
  });

  test('another meeting goes on with a site, and cannot restate it', async () => {
    const march = minutesText
      .replace('3 December 2009', '4 March 2010')
      .replace('there has been no more movement', 'there has been some movement');
    await partnership.importMinutes(writeFile('march.md', march));
    const none = { taskGroups: [], documents: [], events: [], siteIssues: [], initiatives: [], glossary: [] };
    const site = 'new-ash-green-shopping-centre';
    const update = { id: 'movement', site, text: 'Some movement.', line: 150, quote: 'there has been some movement' };
    const later = (change: object) =>
      importFile(
        writeFile(
          'march.json',
          JSON.stringify({ ...stated, ...none, meeting: 'sevenoaks-csp/2010-03-04', siteUpdates: [update], ...change }),
        ),
      );
    await expect(later({ siteIssues: stated.siteIssues })).rejects.toThrow(
      `  sevenoaks-csp/site-issue/${site}: is what the minutes of ${meeting} state; give it another id`,
    );
    expect(await later({})).toContain('1 updates of sites, 1 new or changed');
    const { data } = await partnership.ask(
      `{ siteIssues(area: "29UKGK") { edges { node { updates { id statedIn { date } } } } } }`,
    );
    expect(data.siteIssues.edges[0].node.updates.slice(-2)).toEqual([
      { id: `sevenoaks-csp/site-issue/${site}/2009-12-03/visit`, statedIn: { date: '2009-12-03' } },
      { id: `sevenoaks-csp/site-issue/${site}/2010-03-04/movement`, statedIn: { date: '2010-03-04' } },
    ]);
  });

  test('another partnership sees none of it', async () => {
    const { data } = await partnership.ask(
      `{ documents { edges { node { id } } } diary { edges { node { id } } } siteIssues { edges { node { id } } }
        initiatives { edges { node { id } } } glossary { edges { node { id } } }
        clashes(partnership: "sevenoaks-csp") { date }
        organization(id: "sevenoaks-csp") { taskGroups { id } documents { edges { cursor } } events { id } initiatives { id } }
        area(code: "29UKGK") { siteIssues { id } initiatives { id } }
        _entities(representations: [{ __typename: "Document", id: "sevenoaks-csp/document/ppo-report" }])
          { ... on Document { title } } }`,
      analystOf('elsewhere-csp'),
    );
    const lists = ['documents', 'diary', 'siteIssues', 'initiatives', 'glossary'];
    expect(data).toEqual({
      ...Object.fromEntries(lists.map((list) => [list, { edges: [] }])),
      clashes: [],
      organization: { taskGroups: [], documents: { edges: [] }, events: [], initiatives: [] },
      area: { siteIssues: [], initiatives: [] },
      _entities: [null],
    });
  });
});
