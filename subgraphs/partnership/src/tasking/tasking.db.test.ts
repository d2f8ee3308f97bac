import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { today } from '@safer-graph/kit';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  writeFile,
} from '../../test-support/partnership-database.js';
import { importTasking } from './tasking.import.js';
import type { TaskingFile } from './tasking-file.js';

const sampleFile = fileURLToPath(new URL('../../sample/sevenoaks-csp-2009-12-03.tasking.json', import.meta.url));
const sample = JSON.parse(readFileSync(sampleFile, 'utf8')) as TaskingFile;
const [stated] = sample.summaries;
const meeting = 'sevenoaks-csp/2009-12-03';

let partnership: PartnershipDatabase;
const importing = (file: string): Promise<string> =>
  importTasking(partnership.importing, file, { registers: partnership.registers });
const importChanged = (summaries: readonly object[]): Promise<string> =>
  importing(writeFile('tasking.json', JSON.stringify({ ...sample, summaries })));

beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
}, 120_000);
afterAll(() => partnership.drop());

test.each([
  [{ received: 164 }, `received 164 is not in the quote ${JSON.stringify(stated!.quote)}`],
  [{ completed: 14 }, `completed 14 is not in the quote ${JSON.stringify(stated!.quote)}`],
  [{ line: 131 }, `${JSON.stringify(stated!.quote)} was expected on line 131; got ""`],
  [{ periodStart: '2009-10-01' }, 'periodStart 2009-10-01 lies after asAt 2009-09-30'],
  [{ organization: 'csu' }, '"csu" is not in the register of organisations'],
  [{ organization: 'kent-police' }, 'kent-police is no unit of sevenoaks-csp'],
  [{ area: 'E07999999' }, 'area "E07999999" is not in the register of areas'],
])('a file that says %j is refused', async (wrong, fault) => {
  await expect(importChanged([{ ...stated, ...wrong }])).rejects.toThrow(`tasking: ${fault}`);
});

test.each([
  [[{ ...stated, asAt: '2009-09' }], 'a day such as 2009-09-30 is expected'],
  [[{ ...stated, received: -1 }], 'expected number to be >=0'],
  [[stated, stated], 'tasking: is given twice'],
  [[{ ...stated, area: '29UKGK' }], 'line 130 of the document: (area): expected a DISTRICT, as published for'],
])('and one of %#', async (summaries, message) => {
  await expect(importChanged(summaries as object[])).rejects.toThrow(message);
  const { data } = await partnership.ask(`{ meeting(id: "${meeting}") { tasking { id } } }`);
  expect(data).toEqual({ meeting: { tasking: [] } });
});

test('what the meeting was told of tasks is answered with its words, and both numbers of the share', async () => {
  expect(await importing(sampleFile)).toBe(
    `sevenoaks-csp: ${sampleFile} is stored\n  1 tasking summaries, 1 new or changed`,
  );
  const answer = await partnership.ask(`{ meeting(id: "${meeting}") { tasking {
    id received completed outstanding asAt periodStart periodStartBasis quote sourceLine version
    completedShare { numerator denominator percent confidenceInterval { level method } }
    organization { id name } area { code } agendaItem { title } statedIn { id }
    provenance { dataset publisher publishedOn sourceLine url } history { field }
  } } }`);
  expect(answer).toEqual({
    data: {
      meeting: {
        tasking: [
          {
            id: `${meeting}/tasking`,
            received: 146,
            completed: 145,
            outstanding: 1,
            asAt: '2009-09-30',
            periodStart: null,
            periodStartBasis: 'NOT_STATED',
            quote: 'At the end of September 146 tasks had been received and 145 were completed',
            sourceLine: 130,
            version: 1,
            completedShare: {
              numerator: 145,
              denominator: 146,
              percent: 99.3,
              confidenceInterval: { level: 95, method: 'Wilson' },
            },
            organization: { id: 'community-safety-unit', name: 'Community Safety Unit' },
            area: { code: 'E07000111' },
            agendaItem: { title: 'CSU Quarterly report' },
            statedIn: { id: meeting },
            provenance: {
              dataset: 'minutes',
              publisher: 'Community Safety Unit',
              publishedOn: '2009-12-03',
              sourceLine: 130,
              url: null,
            },
            history: expect.arrayContaining([{ field: 'received' }, { field: 'completed' }]),
          },
        ],
      },
    },
  });
});

const figure = `__typename value unit availability availabilityNote status period { code kind } measure { id ... on PartnershipMeasure { organization { name } } }
  change { absolute } provenance { dataset publisher publishedOn sourceLine }`;
const published = (series: string, value: number) => ({
  __typename: 'PartnershipObservation',
  value,
  unit: 'tasks',
  availability: 'AVAILABLE',
  availabilityNote: null,
  status: 'FINAL',
  period: { code: '2009-09-30', kind: 'DAY' },
  measure: { id: `partnership/tasking/${series}`, organization: { name: 'Community Safety Unit' } },
  change: null,
  provenance: {
    dataset: 'minutes',
    publisher: 'Community Safety Unit',
    publishedOn: '2009-12-03',
    sourceLine: 130,
  },
});

test('the same numbers are figures like those of any agency: by area, by measure, as a list, and by reference', async () => {
  const { data, errors } = await partnership.ask(`{
    area(code: "E07000111") { tasking(asOf: "2009-12-03") { ${figure} } before: tasking(asOf: "2009-12-02") { availability } }
    coterminous: area(code: "E22000144") { tasking(period: "2009-09-30") { value area { code } } }
    tasking(area: "E07000111") { edges { node { id value } } }
    _entities(representations: [
      { __typename: "PartnershipMeasure", id: "partnership/tasking/received" }
      { __typename: "PartnershipObservation", id: "partnership/tasking/completed@E07000111@2009-09-30@2009-12-03" }
    ]) {
      ... on PartnershipMeasure { title latest(area: "E07000111") { id } organization { id name } }
      ... on PartnershipObservation { id value }
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    area: {
      tasking: [published('received', 146), published('completed', 145)],
      before: [{ availability: 'NOT_PUBLISHED' }, { availability: 'NOT_PUBLISHED' }],
    },
    coterminous: { tasking: [146, 145].map((value) => ({ value, area: { code: 'E22000144' } })) },
    tasking: {
      edges: [
        { node: { id: 'partnership/tasking/completed@E07000111@2009-09-30@tasking:2009-12-03:1', value: 145 } },
        { node: { id: 'partnership/tasking/received@E07000111@2009-09-30@tasking:2009-12-03:1', value: 146 } },
      ],
    },
    _entities: [
      {
        title: 'Tasks received',
        latest: { id: expect.stringMatching(/^partnership\/tasking\/received@E07000111@2009-09-30@tasking:/) },
        organization: { id: 'community-safety-unit', name: 'Community Safety Unit' },
      },
      { id: 'partnership/tasking/completed@E07000111@2009-09-30@2009-12-03', value: 145 },
    ],
  });
});

test('each level of a query is one statement', async () => {
  partnership.statements.length = 0;
  await partnership.ask(`{
    meeting(id: "${meeting}") { tasking { id agendaItem { id } } }
    area(code: "E07000111") { tasking { value } children { tasking { availability } } }
  }`);
  expect(partnership.statements).toHaveLength(4);
});

test('the same file again changes nothing', async () =>
  expect(await importing(sampleFile)).toMatch(/was imported before; nothing to do$/));

test('another tenant finds no summary; the figures are published', async () => {
  const asked = `{ organization(id: "community-safety-unit") { tasking { received } }
    area(code: "E07000111") { tasking(asOf: "2009-12-03") { value } } }`;
  const figures = { tasking: [{ value: 146 }, { value: 145 }] };
  expect((await partnership.ask(asked, analystOf('another-csp'))).data).toEqual({
    organization: { tasking: [] },
    area: figures,
  });
  expect((await partnership.ask(asked, analystOf('sevenoaks-csp'))).data).toEqual({
    organization: { tasking: [{ received: 146 }] },
    area: figures,
  });
});

describe('what is read otherwise later', () => {
  const figures = 'value availability status provenance { publishedOn }';
  const answer = async (day: string): Promise<object> => {
    const { data, errors } = await partnership.ask(`{
      meeting(id: "${meeting}") { tasking { version history { field before after } } }
      area(code: "E07000111") {
        then: tasking(period: "${day}", asOf: "2009-12-03") { value }
        now: tasking(period: "${day}") { ${figures} }
      }
    }`);
    expect(errors).toBeUndefined();
    return data;
  };
  const changed = (field: string, before: string, after: string) => expect.arrayContaining([{ field, before, after }]);

  test('of another day: the figures of the first are not stated since today, and were known until then', async () => {
    await importChanged([{ ...stated, asAt: '2009-09-29' }]);
    expect(await answer('2009-09-30')).toEqual({
      meeting: { tasking: [{ version: 2, history: changed('asAt', '2009-09-30', '2009-09-29') }] },
      area: {
        then: [{ value: 146 }, { value: 145 }],
        now: Array(2).fill({
          value: null,
          availability: 'NOT_STATED',
          status: 'REVISED',
          provenance: { publishedOn: today() },
        }),
      },
    });
  });

  test('of the same day: what is corrected is a revision since today, the rest stays as it was', async () => {
    await importChanged([{ ...stated, asAt: '2009-09-29', completed: 146 }]);
    expect(await answer('2009-09-29')).toEqual({
      meeting: { tasking: [{ version: 3, history: changed('completed', '145', '146') }] },
      area: {
        then: [{ value: 146 }, { value: 145 }],
        now: [
          { value: 146, availability: 'AVAILABLE', status: 'FINAL', provenance: { publishedOn: '2009-12-03' } },
          { value: 146, availability: 'AVAILABLE', status: 'REVISED', provenance: { publishedOn: today() } },
        ],
      },
    });
  });

  test('on one day one figure is known: a second correction of it waits until tomorrow, and changes nothing', async () => {
    await expect(importChanged([{ ...stated, asAt: '2009-09-29' }])).rejects.toThrow(
      /Release tasking:.* gives the same cell \(partnership\/tasking\/completed, E07000111, 2009-09-29\) on the same day/,
    );
    expect(await answer('2009-09-29')).toMatchObject({ meeting: { tasking: [{ version: 3 }] } });
  });
});
