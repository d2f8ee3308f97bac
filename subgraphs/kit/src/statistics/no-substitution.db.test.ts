import { getNamedType, isObjectType } from 'graphql';
import { type AgencyDatabase, agencyDatabase, analyst } from '../../../../test/support/agency-database.js';
import { header, of, row, toyAgency } from '../../test-support/toy-agency.js';
import { agencySubgraph } from '../agency.js';

/** Only the district and one ward have figures; the areas above, below and beside them have none. */
const published = ['E07000111', '29UKGK'];
const others = ['29UKGL', 'E07000110', 'E10000016', 'E23000032', 'E01024455', 'E22000352'];
const periods = ['2009-07', '2009-08', '2009-09'];

describe('an area that has no figure', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(toyAgency, new URL('..', import.meta.url));
    await db.importLines('cases', '2009-11-01', [
      header,
      ...published.flatMap((area) => periods.map((period) => row('crimes', area, period, 41))),
      row('rate', 'E07000111', '2009/10 Q2', 1000, { denominator: 100000 }),
    ]);
  });
  afterAll(() => db.drop());

  it('can be asked about in these ways, and no other', async () => {
    const { schema } = await agencySubgraph(toyAgency).build('');
    const ways = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => ['Observation', 'ToyObservation', '_Entity'].includes(getNamedType(field.type).name))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(ways.sort()).toEqual([
      'Area.cases',
      'Query._entities',
      'ToyMeasure.latest',
      'ToyMeasure.observation',
      'ToyMeasure.series',
      'ToyObservation.nearestAvailable',
      'ToyObservation.rollingTwelveMonths',
      'ToyObservation.yearToDate',
      'ToyObservationEdge.node',
    ]);
  });

  it.each([...others, ...published])(
    '%s: what answers is of that area, and has a value only if it was published for it',
    async (area) => {
      const own = 'value numerator denominator confidenceInterval { lower } change { absolute } area { code }';
      const all = `${own} rollingTwelveMonths { ${own} } yearToDate { ${own} }`;
      const id = (period: string) => `toy/cases/crimes@${area}@${period}@2009-12-03`;
      const answer = await db.ask(
        `{
        area(code: "${area}") { cases(asOf: "2009-12-03") { ${all} } september: cases(period: "2009-09") { ${all} } }
        cases(area: "${area}", measure: "toy/cases/crimes") { edges { node { ${all} } } }
        _entities(representations: [
          { __typename: "ToyMeasure", id: "toy/cases/crimes" }
          { __typename: "ToyObservation", id: "${id('2009-09')}" }
          { __typename: "ToyObservation", id: "${id('2009-07..2009-09')}" }
          { __typename: "ToyObservation", id: "${id('latest')}" }
        ]) {
          ... on ToyObservation { ${all} }
          ... on ToyMeasure {
            latest(area: "${area}") { ${all} }
            observation(area: "${area}", period: "2009-09") { ${all} }
            range: observation(area: "${area}", period: "2009-07..2009-09") { ${all} }
            series(area: "${area}", from: "2009-07", to: "2009-09") { ${all} }
          }
        }
      }`,
        analyst,
      );
      const answers = observationsIn(answer);
      expect(answers.length).toBeGreaterThan(20);
      expect(new Set(answers.map((one) => one.area.code))).toEqual(new Set([area]));
      if (published.includes(area))
        expect(answers.filter(({ value }) => value === 41 || value === 123)).not.toEqual([]);
      else
        expect(answers.filter((one) => one.value ?? one.numerator ?? one.confidenceInterval ?? one.change)).toEqual([]);
    },
  );

  it('is pointed at the larger one by nearestAvailable alone, under that one’s own code', async () => {
    const near = 'value availability area { code } nearestAvailable { value area { code } }';
    const ask = of('rate', `observation(area: "29UKGK", period: "2009/10 Q2") { ${near} }`);
    expect(await db.ask(ask, analyst)).toEqual({
      _entities: [
        {
          observation: {
            value: null,
            availability: 'COVERAGE_PARENT_AREA_ONLY',
            area: { code: '29UKGK' },
            nearestAvailable: { value: 10, area: { code: 'E07000111' } },
          },
        },
      ],
    });
  });

  it('is missing from a rank, not ranked by another’s figure', async () => {
    const rank = of(
      'crimes',
      'observation(area: "E07000110", period: "2009-09") { comparison(group: "kent-districts") { rank of } }',
    );
    expect(await db.ask(rank, analyst)).toEqual({
      _entities: [{ observation: { comparison: { rank: null, of: 1 } } }],
    });
  });
});

interface Told {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly confidenceInterval: object | null;
  readonly change: object | null;
  readonly area: { readonly code: string };
}

/** Every observation of an answer, wherever it stands. */
function observationsIn(answer: unknown): Told[] {
  if (answer === null || typeof answer !== 'object') return [];
  const below = Object.values(answer).flatMap(observationsIn);
  return 'availability' in answer || 'numerator' in answer ? [answer as Told, ...below] : below;
}
