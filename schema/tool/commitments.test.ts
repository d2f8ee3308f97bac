import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listAgencies } from './agencies.js';
import type { Catalogue, CatalogueMeasure } from './catalogue.js';
import { brokenPlanLines } from './commitments.js';
import { cataloguesOf, readContract } from './contract.js';

const root = join(import.meta.dirname, '../..');
const schema = join(root, 'schema');
const committed = cataloguesOf(listAgencies(root).flatMap((agency) => readContract(agency) ?? []));

/** The committed catalogues, with a measure as its agency has it now; null: its agency has withdrawn it. */
const withMeasure = (id: string, change: Partial<CatalogueMeasure> | null): Catalogue[] =>
  committed.map((catalogue) => ({
    ...catalogue,
    measures: catalogue.measures.flatMap((measure) =>
      measure.id !== id ? [measure] : change === null ? [] : [{ ...measure, ...change }],
    ),
  }));
const powerProject = 'probation/programme-referral/power-project';
const line = (reference: string, measure: string) =>
  `plan line ${reference} of sevenoaks-csp/2008-11 rests on ${measure} for E07000111`;
const was = (verdict: string, before: string) => `(${verdict}; it was ${before} when the plan was published.)`;

it('what the partnership has published holds, and what it accepted stays silent', () =>
  expect(brokenPlanLines(schema, committed)).toEqual([]));

it.each<[what: string, measure: string, change: Partial<CatalogueMeasure> | null, broken: string[]]>([
  [
    'is not collected any more',
    powerProject,
    { collected: false, areaTypes: [], finestAreaType: null, alternativeProvider: 'west-kent-extra' },
    [
      `${line('1.7a', powerProject)}: Kent Probation Service does not collect this. It could come from West Kent Extra. ${was('FAIL', 'OK')}`,
    ],
  ],
  [
    'is withdrawn',
    powerProject,
    null,
    [
      `${line('1.7a', powerProject)}: The catalogue of probation does not have ${powerProject}, or no longer. ${was('FAIL', 'OK')}`,
    ],
  ],
  [
    'is published for the county alone',
    powerProject,
    { areaTypes: ['COUNTY'] },
    [
      `${line('1.7a', powerProject)}: Wanted for Sevenoaks (E07000111), a district; published for county only, the nearest Kent (E10000016). ${was('WARN', 'OK')}`,
    ],
  ],
  [
    'covers another district',
    powerProject,
    { coverage: ['E07000116'] },
    [
      `${line('1.7a', powerProject)}: Wanted for Sevenoaks (E07000111); covers only Tunbridge Wells (E07000116). ${was('WARN', 'OK')}`,
    ],
  ],
  [
    'was published for the county alone and is collected no more',
    'probation/reoffending/adult',
    { collected: false, areaTypes: [] },
    ['1.8', '1.8a'].map(
      (reference) =>
        `${line(reference, 'probation/reoffending/adult')}: Kent Probation Service does not collect this. ${was('FAIL', 'WARN')}`,
    ),
  ],
  ['is published more often', powerProject, { frequency: 'MONTHLY' }, []],
  ['is published for the district too', 'probation/reoffending/adult', { areaTypes: ['DISTRICT', 'COUNTY'] }, []],
  ['was accepted, and is withdrawn', 'youth/bullying/experienced', null, []],
  ['is of no plan', 'police/recorded-crime/all-crime', null, []],
])('a measure that %s: %s, %j', (_, measure, change, broken) =>
  expect(brokenPlanLines(schema, withMeasure(measure, change))).toEqual(broken),
);

it('the plan lines that rest on an agency without a catalogue can be checked no more', () =>
  expect(
    brokenPlanLines(
      schema,
      committed.filter(({ agency }) => agency !== 'police'),
    ),
  ).toEqual(
    [
      ['1.2', 'police/recorded-crime/vehicle-crime', 'OK'],
      ['1.3', 'police/recorded-crime/burglary-dwelling', 'OK'],
      ['1.4c', 'police/restorative-disposal/young-people', 'WARN'],
      ['1.5', 'police/recorded-crime/violence-against-the-person', 'OK'],
    ].map(
      ([reference, measure, verdict]) =>
        `${line(reference!, measure!)}: There is no catalogue of police to hold it against. ${was('NOT_CHECKED', verdict!)}`,
    ),
  ));

describe('a file that was edited', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'safer-graph-commitments-'));
    cpSync(join(schema, 'registers'), join(folder, 'registers'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const publish = (change: (text: string) => string) => {
    mkdirSync(join(folder, 'commitments'));
    const text = readFileSync(join(schema, 'commitments/sevenoaks-csp.json'), 'utf8');
    writeFileSync(join(folder, 'commitments/sevenoaks-csp.json'), change(text));
  };

  it('does not make a failure silent that nobody gave a reason for', () => {
    publish((text) => text.replace(/"acceptedBecause": ".*"/, '"acceptedBecause": null'));
    expect(brokenPlanLines(folder, committed)).toEqual([
      `${line('2.7c', 'youth/bullying/experienced')}: KCC Youth Offending Service does not collect this. It could come from Safe Schools. NI 69 is reported by youth/pupil-survey/experienced-bullying (KCC Children, Families & Education, published for county). ${was('FAIL', 'FAIL')}`,
    ]);
  });

  it('is read under its own frequency and area', () => {
    publish((text) =>
      text
        .replace('"area": "E07000111"', '"area": "E07000999"')
        .replace(/(power-project",\n.*\n.*"frequency": )null/, '$1"MONTHLY"'),
    );
    expect(brokenPlanLines(folder, committed)).toEqual([
      `plan line 1.2 of sevenoaks-csp/2008-11 rests on police/recorded-crime/vehicle-crime for E07000999: E07000999 is not in the register of areas. ${was('NOT_CHECKED', 'OK')}`,
      `${line('1.7a', powerProject)}: Wanted monthly; published quarterly. ${was('WARN', 'OK')}`,
    ]);
  });

  it('says where it is not as its shape asks', () => {
    publish((text) => text.replace('"verdict": "WARN"', '"verdict": "PERHAPS"'));
    expect(() => brokenPlanLines(folder, committed)).toThrow(
      /sevenoaks-csp\.json does not say what a plan rests on:\n[^]*commitments\[2\]\.verdict/,
    );
  });

  it('a contract without plans has none that break', () => expect(brokenPlanLines(folder, committed)).toEqual([]));
});
