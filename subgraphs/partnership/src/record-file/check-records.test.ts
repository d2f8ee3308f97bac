import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRegisters } from '@safer-graph/kit';
import { linesOf } from '../minutes-import/quote.js';
import { recordsFaults } from './check-records.js';
import { recordsFile } from './records-file.js';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const sample = 'sample/sevenoaks-csp-2009-12-03';
const stated = JSON.parse(readFileSync(file(`${sample}.records.json`), 'utf8'));

const known = {
  registers: readRegisters(file('../../schema')),
  lines: linesOf(readFileSync(file(`${sample}.md`), 'utf8')),
  planLines: new Set(['1.7a']),
  meetings: new Set(['2009-12-03', '2010-03-04']),
  people: new Set(['Jo Norman', 'Tracey Kadir', 'Steve Woollett', 'Kelly Webb', 'Lesley Bowles']),
  held: { document: new Set<string>(), site: new Set<string>() },
};

/** The faults of the sample, changed as a test wants it. */
function faultsOf(change: (file: typeof stated) => void): string[] {
  const changed = structuredClone(stated);
  change(changed);
  return recordsFaults(recordsFile.parse(changed), known);
}
const named = (list: { id: string }[], id: string) =>
  list.find((entry) => entry.id === id) as never as Record<string, unknown>;

test('nothing is wrong with the sample', () => expect(faultsOf(() => undefined)).toEqual([]));

test('what other meetings were told of may be named', () =>
  expect(
    recordsFaults(
      { ...recordsFile.parse(stated), documents: [], siteIssues: [] },
      {
        ...known,
        held: {
          document: new Set(stated.documents.map(({ id }: { id: string }) => id)),
          site: new Set(['new-ash-green-shopping-centre']),
        },
      },
    ),
  ).toEqual([]));

test.each<[string, (file: typeof stated) => void]>([
  ['kcap: is given twice', ({ glossary }) => glossary.push(named(glossary, 'kcap'))],
  [
    'domestic-abuse: "75 percent" was expected on line 208',
    ({ taskGroups }) => (taskGroups[0].progress.quote = '75 percent'),
  ],
  [
    'domestic-abuse: "domestic-abuse" is not in the register of organisations',
    ({ taskGroups }) => (taskGroups[0].organization = 'domestic-abuse'),
  ],
  ['power-project-steering: plan line 9.9 is not held', ({ taskGroups }) => (taskGroups[1].planLines[0].ref = '9.9')],
  [
    'ppo-report: "Joe Norman" is not in the attendance of this meeting',
    ({ documents }) =>
      Object.assign(named(documents, 'ppo-report'), { authors: [{ rawText: 'TK', person: 'Joe Norman' }] }),
  ],
  [
    'ppo-report: the name "J. Norman" does not stand on line 172',
    ({ documents }) =>
      Object.assign(named(documents, 'ppo-report'), { authors: [{ rawText: 'J. Norman', person: 'Jo Norman' }] }),
  ],
  [
    'residents-panel: document community-plan is neither in this file nor held',
    ({ events }) => Object.assign(named(events, 'residents-panel'), { document: 'community-plan' }),
  ],
  [
    'residents-panel: DAY wants DAY; got null',
    ({ events }) => Object.assign(named(events, 'residents-panel'), { period: null }),
  ],
  [
    'ward-newsletter-3-due: MONTH wants MONTH; got "2010-01-15"',
    ({ events }) => Object.assign(named(events, 'ward-newsletter-3-due'), { period: '2010-01-15' }),
  ],
  [
    'domestic-abuse-training: NONE wants no period; got "2010-01"',
    ({ events }) => Object.assign(named(events, 'domestic-abuse-training'), { period: '2010-01' }),
  ],
  [
    'ypap-information: MEETING of 2010-03-04 was given with the meeting null',
    ({ events }) => Object.assign(named(events, 'ypap-information'), { meeting: null }),
  ],
  [
    'new-ash-green-shopping-centre: the place "Hartley" does not stand on line 148',
    ({ siteIssues }) => (siteIssues[0].place = 'Hartley'),
  ],
  [
    'new-ash-green-shopping-centre: area "29UKXX" is not in the register of areas',
    ({ siteIssues }) => (siteIssues[0].area = '29UKXX'),
  ],
  ['visit: site new-ash is neither in this file nor held', ({ siteUpdates }) => (siteUpdates[4].site = 'new-ash')],
  [
    'op-universal: areas of a place that is not printed',
    ({ initiatives }) => Object.assign(named(initiatives, 'op-universal'), { areas: ['E07000111'] }),
  ],
  [
    'op-universal: the partners "Kent Police" does not stand on line 44',
    ({ initiatives }) => Object.assign(named(initiatives, 'op-universal'), { partnersText: 'Kent Police' }),
  ],
  ['kcap: "KCAP" does not stand in its quote', ({ glossary }) => (named(glossary, 'kcap')['quote'] = 'the')],
  [
    'kcap: a meaning has a line or a source, and one of them; got 0',
    ({ glossary }) => (named(glossary, 'kcap')['source'] = null),
  ],
  [
    'vap: the meaning "Value Added Police" does not stand on line 76',
    ({ glossary }) => (named(glossary, 'vap')['meaning'] = 'Value Added Police'),
  ],
])('%s', (fault, change) => expect(faultsOf(change)).toEqual([expect.stringContaining(fault)]));
