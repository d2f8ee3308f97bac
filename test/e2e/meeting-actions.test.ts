import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Graph, startGraph } from '../support/graph.js';
import { figures } from './expected-figures.js';
import { actions, planLines } from './expected-meeting.js';
import { readmeTable } from './readme-table.js';
import { reconciliations } from './reconciliation.js';

const savedQuery = fileURLToPath(new URL('../../schema/queries/meeting-actions.graphql', import.meta.url));
const query = readFileSync(savedQuery, 'utf8');
const agencyOf = (measure: string): string => measure.split('/')[0]!;

/** Fields that an agency answers are null while it is down; the id of a measure is the partnership's reference. */
const expectedMeasure = (id: string, down: string | null) => {
  const { title, owner, latest } = figures[id]!;
  if (agencyOf(id) === down) return { id, title: null, organization: null, latest: null };
  return { id, title, organization: { id: owner[0], name: owner[1] }, latest };
};

const expectedMeeting = (down: string | null) => ({
  id: 'sevenoaks-csp/2009-12-03',
  date: '2009-12-03',
  organization: { name: 'Sevenoaks District Community Safety Partnership' },
  actions: Object.entries(actions).map(([id, { line, says, due, owners, planLines: refs, measure }]) => ({
    id: `sevenoaks-csp/2009-12-03/${id}`,
    text: expect.stringContaining(says),
    sourceLine: line,
    status: 'OPEN',
    dueDate: due[0],
    duePrecision: due[1],
    owners: owners.map(([rawText, resolution, person, organization]) => ({
      rawText,
      resolution,
      person: person && { name: person },
      organization: organization && { name: organization },
    })),
    planLines: (refs ?? []).map((ref) => ({ ref })),
    measuresBasis: measure ? 'REVIEWED' : null,
    measures: measure ? [expectedMeasure(measure, down)] : [],
  })),
  planLines: planLines.map(([__typename, ref, theme, measure]) => ({
    __typename,
    ref,
    theme,
    rag: 'NOT_STATED',
    commitments: measure ? [{ basis: 'REVIEWED', measure: expectedMeasure(measure, down) }] : [],
  })),
});

const areaFields = {
  police: 'recordedCrime',
  housing: 'asbCases',
  probation: 'reoffending',
  youth: 'firstTimeEntrants',
} as const;

/** What the district's field of each agency gives, by series; checked against the sample files by eye. */
const district: Readonly<
  Record<string, readonly (readonly [series: string, value: number | null, availability: string])[]>
> = {
  recordedCrime: [
    ['all-crime', 1044, 'AVAILABLE'],
    ['burglary-dwelling', 51 + 9, 'AVAILABLE'],
    ['burglary-other', 86, 'AVAILABLE'],
    ['vehicle-crime', 116 + 21, 'AVAILABLE'],
    ['shoplifting', 61, 'AVAILABLE'],
    ['theft-other', 9 + 24 + 186, 'AVAILABLE'],
    ['violence-against-the-person', 76 + 81, 'AVAILABLE'],
    ['public-order', 50, 'AVAILABLE'],
    ['sexual-offences', 4, 'AVAILABLE'],
    ['robbery', 4, 'AVAILABLE'],
    ['criminal-damage', 174 + 10, 'AVAILABLE'],
    ['drug-offences', 50, 'AVAILABLE'],
    ['fraud-offences', 29, 'AVAILABLE'],
    ['other-offences', 3, 'AVAILABLE'],
  ],
  asbCases: [
    ['west-kent-housing-association', 70, 'AVAILABLE'],
    ['moat', null, 'SUPPRESSED'],
  ],
  reoffending: [
    ['adult', null, 'COVERAGE_PARENT_AREA_ONLY'],
    ['adult-predicted', null, 'COVERAGE_PARENT_AREA_ONLY'],
  ],
  firstTimeEntrants: [
    ['pnc', 75, 'AVAILABLE'],
    ['yot', 50, 'AVAILABLE'], // of 2007/08: the next year is provisional, and not for the public
  ],
};

interface Numbers {
  readonly [field: string]: readonly { measure: { id: string }; value: number | null; availability: string }[] | null;
}
const inBrief = (numbers: Numbers, field: string) =>
  numbers[field]?.map(({ measure, value, availability }) => [measure.id.split('/').at(-1), value, availability]) ??
  null;

describe('the meeting of 3 December 2009, beside the data of five agencies', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph();
  }, 180_000);
  afterAll(() => graph?.end(), 30_000);

  it('is answered in one query, each number with its source and each gap with its reason', async () => {
    const { data, errors, extensions } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(data!['meeting']).toEqual(expectedMeeting(null));
    const area = data!['area'] as Numbers;
    expect(area).toMatchObject({ code: 'E07000111', name: 'Sevenoaks' });
    for (const field of Object.values(areaFields))
      expect([field, inBrief(area, field)]).toEqual([field, district[field]]);
    expect(extensions!.agencies!.map(({ name, status }) => [name, status].join(' ')).sort()).toEqual([
      'housing OK',
      'partnership OK',
      'police OK',
      'probation OK',
      'youth OK',
    ]);
  });

  it('is answered as the README prints it', async () => {
    const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
    expect(readme).toContain(query.trimEnd());
    const address = `${graph.url}?${new URLSearchParams({ query }).toString()}`;
    const response = await fetch(address, { headers: { 'apollo-require-preflight': 'true' } });
    const { data } = (await response.json()) as { data: { meeting: { planLines: Parameters<typeof readmeTable>[0] } } };
    expect(readme).toContain(readmeTable(data.meeting.planLines).join('\n'));
  });

  it.each([
    ['recordedCrime(asOf: "yesterday")', 'police', 'A date is written as 2009-12-03; got "yesterday".'],
    ['reoffending(period: "2009/10 Q9")', 'probation', 'A period is written as one of: 2009-09,'],
  ])('says what is wrong with %s, and whose field it is', async (field, agency, message) => {
    const { data, errors } = await graph.ask(`{ area(code: "E07000111") { ${field} { value } } }`);
    expect(data).toEqual({ area: null });
    expect(errors).toEqual([
      {
        message: expect.stringContaining(message),
        path: ['area', field.split('(')[0]],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', agency }),
      },
    ]);
  });

  it('tells an analyst of the partnership what it does not tell the public', async () => {
    const { data, errors } = await graph.ask(query, {}, graph.token('--role', 'ANALYST'));
    expect(errors).toBeUndefined();
    const area = data!['area'] as Numbers;
    expect(inBrief(area, 'asbCases')).toEqual([
      ['west-kent-housing-association', 27 + 23 + 18, 'AVAILABLE'], // the three months,
      ['moat', 5, 'AVAILABLE'],
    ]);
    expect(inBrief(area, 'firstTimeEntrants')).toEqual([
      ['pnc', 73, 'AVAILABLE'],
      ['yot', 59, 'AVAILABLE'],
    ]);
  });

  describe.each(Object.entries(areaFields))('while %s is stopped', (agency, field) => {
    beforeAll(() => graph.stop(agency), 30_000);
    afterAll(() => graph.start(agency), 60_000);

    it('lacks its fields, says so, and has all the others', async () => {
      const { data, errors, extensions } = await graph.ask(query);
      expect(data!['meeting']).toEqual(expectedMeeting(agency));
      const area = data!['area'] as Numbers;
      for (const [name, own] of Object.entries(areaFields))
        expect([own, inBrief(area, own)]).toEqual([own, name === agency ? null : district[own]]);
      // Every agency knows the register, so whoever was to give the name is not missed.
      expect(area).toMatchObject({ code: 'E07000111', name: 'Sevenoaks', [field]: null });
      expect(errors!.length).toBeGreaterThan(0);
      for (const error of errors!) expect(error.extensions).toMatchObject({ agency, code: 'AGENCY_UNREACHABLE' });
      expect(extensions!.agencies).toContainEqual(expect.objectContaining({ name: agency, status: 'FAILED' }));
    });
  });

  describe('while the partnership itself is stopped', () => {
    beforeAll(() => graph.stop('partnership'), 30_000);
    afterAll(() => graph.start('partnership'), 60_000);

    it('still has what the agencies publish about the district', async () => {
      const { data, errors, extensions } = await graph.ask(query);
      expect(data!['meeting']).toBeNull();
      const area = data!['area'] as Numbers;
      expect(area).toMatchObject({ code: 'E07000111', name: 'Sevenoaks' });
      for (const field of Object.values(areaFields))
        expect([field, inBrief(area, field)]).toEqual([field, district[field]]);
      expect(errors).toEqual([
        expect.objectContaining({
          path: ['meeting'],
          extensions: expect.objectContaining({ agency: 'partnership', code: 'AGENCY_UNREACHABLE' }),
        }),
      ]);
      expect(extensions!.agencies).toContainEqual(expect.objectContaining({ name: 'partnership', status: 'FAILED' }));
    });
  });

  it('answers as before when all are back', async () => {
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(data!['meeting']).toEqual(expectedMeeting(null));
  });

  it('changes when an agency publishes a row that has changed, and not for the days before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'safer-graph-correction-'));
    const file = join(folder, 'correction.csv');
    const sample = fileURLToPath(new URL('../../subgraphs/police/sample/recorded-crime-2009-11.csv', import.meta.url));
    const rows = readFileSync(sample, 'utf8').split('\n');
    const corrected = rows.map((row) => (/,Sevenoaks,Robbery/.test(row) ? row.replace(/\d+$/, '29') : row));
    writeFileSync(file, corrected.join('\n'));
    writeFileSync(
      join(folder, 'correction.release.json'),
      JSON.stringify({ publishedOn: '2009-12-02', status: 'REVISED', synthetic: true }),
    );
    await graph.run('police', 'import', 'recorded-crime', file);
    rmSync(folder, { recursive: true });

    const crime = async (asOf: string) => {
      const { data } = await graph.ask(query, { asOf });
      const series = Object.fromEntries(inBrief(data!['area'] as Numbers, 'recordedCrime')!);
      return [series['all-crime'], series['robbery']];
    };
    expect(await crime('2009-12-01')).toEqual([1044, 4]);
    expect(await crime('2009-12-03')).toEqual([1044 + 29 - 4, 29]);
  });

  reconciliations(() => graph);
});
