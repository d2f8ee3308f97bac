import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findings, type Known } from '../../subgraphs/kit/test-support/attacker.js';
import type { Shape } from '../../subgraphs/kit/test-support/table-layout.js';
import { type Answer, askEveryWay, askOneWay, type Told } from './ask-every-way.js';
import { alike, type AttackedAgency, attackedAgency, rate, viewers } from './attacked-agency.js';
import { fieldsUnknownToTheAttack } from './contract-fields.js';
import { byCell, type Derived, derivedFields, derivedOf, expectedFrom } from './expected-derived.js';

const shapes: readonly [name: string, shape: Shape][] = [
  ['linked', { districts: 2, wards: 3, kinds: 2, hasMonths: false, mean: 2, disclosure: 'RESTRICTED' }],
  ['dense', { districts: 3, wards: 4, kinds: 0, hasMonths: false, mean: 8, disclosure: 'SENSITIVE' }],
  ['sparse', { districts: 1, wards: 3, kinds: 0, hasMonths: true, mean: 0.7, disclosure: 'RESTRICTED' }],
];

/** What an attacker takes from an answer: a count is told by a rate, too. */
function knownFrom({ cell, release, answer }: Told): Known | null {
  const key = cell.replace(rate, 'toy/table/all');
  const { availability, value, denominator, roundedTo } = answer;
  if (availability === 'SUPPRESSED') return { key, release, answer: availability };
  if (availability !== 'AVAILABLE') return null;
  const count = denominator === null ? value! : Math.round((value! * denominator) / 1000);
  return { key, release, answer: { value: count, roundedTo } };
}

const shortly = ({ availability, value, numerator, denominator, roundedTo }: Answer): string =>
  JSON.stringify([availability, value, numerator, denominator, roundedTo]);

describe.each(shapes)('an attack through the API on %s tables', (_, shape) => {
  let agency: AttackedAgency;
  const toldTo = new Map<string, Told[]>();
  beforeAll(async () => {
    agency = await attackedAgency(100 * shape.mean, shape);
    for (const [viewer, caller] of Object.entries(viewers)) toldTo.set(viewer, await askEveryWay(agency, caller));
  }, 300_000);
  afterAll(() => agency.db.drop());

  it('knows every field that the agency has', () => expect(fieldsUnknownToTheAttack(agency.db.sdl, 'Toy')).toEqual([]));

  describe.each(Object.keys(viewers))('%s', (viewer) => {
    it('is given the same answer of a cell in every way', () => {
      const ways = new Map<string, Set<string>>();
      const answers = new Map<string, Map<string, string>>();
      for (const { way, cell, release, answer } of toldTo.get(viewer)!) {
        ways.set(way, (ways.get(way) ?? new Set()).add(answer.availability));
        // By its release a cell is answered only where that release gives it.
        if (way === 'by release' && answer.availability === 'NOT_PUBLISHED') continue;
        const known = answers.get(`${cell}@${release}`) ?? new Map<string, string>();
        answers.set(`${cell}@${release}`, known.set(shortly(answer), way));
      }
      expect([...answers].filter(([, told]) => told.size > 1)).toEqual([]);
      expect([...ways.keys()]).toHaveLength(7);
      for (const told of ways.values()) expect([...told]).toContain('AVAILABLE');
    });

    it('narrows nothing that the rule withholds, even together with what the public is told', () => {
      const all = [...toldTo.get(viewer)!, ...toldTo.get('the public')!].flatMap((one) => knownFrom(one) ?? []);
      const found = agency.tables.flatMap((table) => {
        const keys = new Set(table.sums.flat());
        const last = table.releases.length - 1;
        const known = all.filter(({ key }) => keys.has(key));
        return findings(
          table,
          known.map((one) => ({ ...one, release: Math.min(one.release, last) })),
        );
      });
      expect(found).toEqual([]);
    });

    it('is told nothing beside a count that is not told exactly', () => {
      const beside = toldTo
        .get(viewer)!
        .filter(({ answer }) => answer.provenance.suppressionRule !== 'Counts as published.')
        .map(({ answer: { confidenceInterval, sampleSize, provenance } }) =>
          JSON.stringify([confidenceInterval, sampleSize, provenance.sourceLine, provenance.checksum]),
        );
      expect([...new Set(beside)]).toEqual(viewer === 'a steward of the owner' ? [] : ['[null,null,null,null]']);
    });

    it('is told changes, sums and ranks that follow from the answers alone', async () => {
      const group = agency.db.registers.comparisonGroups.get('kent-districts')!.areas;
      const told = (await askOneWay(agency, viewers[viewer]!, derivedFields)) as Told<Derived>[];
      const cells = byCell(told);
      const wrong = told.flatMap((one) => {
        const [given, expected] = [derivedOf(one.answer), expectedFrom(cells, one, group)];
        return JSON.stringify(given) === JSON.stringify(expected)
          ? []
          : [{ cell: one.cell, release: one.release, given, expected }];
      });
      expect(wrong.slice(0, 3)).toEqual([]);
    });
  });

  it.each(alike)('gives %s what %s is given', async (_, as, caller) => {
    const ofArea = toldTo.get(as)!.filter(({ way }) => way === 'Area.table');
    expect(await askOneWay(agency, caller)).toEqual(ofArea);
  });
});

describe('the ways that the attack knows', () => {
  const printed = (file: string): string =>
    readFileSync(fileURLToPath(new URL(`../../schema/${file}.graphql`, import.meta.url)), 'utf8');

  it.each([
    ['police', 'Police'],
    ['housing', 'Housing'],
    ['probation', 'Probation'],
    ['youth', 'Youth'],
  ])('are all that the schema of %s has', (file, agency) =>
    expect(fieldsUnknownToTheAttack(printed(file), agency)).toEqual([]),
  );

  it('are told from new ones', () => {
    const more = `
      extend type Query { smallest(first: Int): [HousingObservation] }
      extend type Area { asbRanking: [Int], asbTop(period: Period): [HousingObservation] }
      extend type HousingMeasure { median(area: AreaCode!): Float, latest(area: AreaCode!, smallerThan: Int): Observation }
      extend interface Observation { unrounded: Float }`;
    expect(fieldsUnknownToTheAttack(printed('housing') + more, 'Housing')).toEqual([
      'Query.smallest(first)',
      'Area.asbRanking()',
      'Area.asbTop(period)',
      'HousingMeasure.median(area)',
      'HousingMeasure.latest(area smallerThan)',
      'Observation.unrounded()',
    ]);
  });
});
