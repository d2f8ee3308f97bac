import { agencySdl, catalogueOf, changed, referringSdl, sdlOf } from '../fixture/agency-sdl.js';
import { compose } from '../compose.js';
import { lint } from './lint.js';

const police = sdlOf('police');
const youth = sdlOf('youth');
const asOf = ', "Known by." asOf: Date): Observation';

describe('one agency omits asOf', () => {
  const housing = changed('housing', asOf, '): Observation');

  it('composes, and takes it from everybody', () => {
    const contracts = [
      { name: 'housing', sdl: agencySdl('housing').replaceAll(asOf, '): Observation') },
      { name: 'police', sdl: agencySdl('police') },
    ].map((agency) => ({ ...agency, catalogueJson: JSON.stringify(catalogueOf(agency.name)) }));
    const [, measure] = /interface Measure [^{]*\{([^}]*)\}/.exec(compose(contracts)) ?? [];
    expect(measure).toContain('observation(');
    expect(measure).not.toContain('asOf');
  });

  it('is found', () =>
    expect(lint([police, youth, housing])).toEqual([
      {
        agency: 'housing',
        at: 'Measure.observation',
        message:
          'expected observation(area: AreaCode!, asOf: Date, period: Period!): Observation as in police, youth, got observation(area: AreaCode!, period: Period!): Observation. ' +
          'A shared field is the same in every agency: composition takes away from all what one omits.',
      },
      {
        agency: 'housing',
        at: 'HousingMeasure.observation',
        message:
          'expected the arguments (area: AreaCode!, asOf: Date, period: Period!) of Measure, got (area: AreaCode!, period: Period!).',
      },
    ]));
});

it('the own figures of an agency whose interface is id alone have all that the others have', () =>
  expect(
    lint([
      police,
      sdlOf(
        'partnership',
        `${referringSdl} "Tasks." type PartnershipMeasure implements Measure @key(fields: "id") { "Id." id: ID! }`,
      ),
    ]).map(({ agency, at }) => `${agency} ${at}`),
  ).toEqual(['partnership PartnershipMeasure.title', 'partnership PartnershipMeasure.observation']));

it.each([
  [
    'a field of an interface',
    '"Why the number is there or not."\n  availability: Availability',
    '',
    'Observation.availability',
    'grows last',
  ],
  [
    'a field of a value type',
    '"Who publishes it."\n  publisher: String',
    '',
    'Provenance.publisher',
    '@inaccessible until',
  ],
  [
    'a value of an enum',
    '"A small number."\n  SUPPRESSED',
    '',
    'Availability.SUPPRESSED',
    'before one answers with it',
  ],
  [
    'the type of a field',
    'dataset: String',
    'dataset: ID',
    'Provenance.dataset',
    'expected dataset: String as in police, youth, got dataset: ID',
  ],
  [
    'the default of an argument',
    'code: AreaCode!): Area',
    'code: AreaCode! = "E07000111"): Area',
    'Query.area',
    'got area(code: AreaCode! = "E07000111"): Area',
  ],
])('%s that one agency has otherwise is found at that agency', (_, from, to, at, reason) =>
  expect(
    lint([police, youth, changed('housing', from, to)]).filter((finding) => !finding.at.startsWith('Housing')),
  ).toEqual([{ agency: 'housing', at, message: expect.stringContaining(reason) }]),
);

it('a new field of a shared value type may grow where it is @inaccessible', () =>
  expect(
    lint([police, changed('housing', 'dataset: String', 'dataset: String "Sum." checksum: String @inaccessible')]),
  ).toEqual([]));

it('a shared enum is not asked with', () =>
  expect(lint([police, changed('housing', 'asOf: Date): [', 'asOf: Date, "Why." why: Availability): [')])).toEqual([
    { agency: 'housing', at: 'Area.housingCases(why:)', message: expect.stringContaining('used in output only') },
  ]));

it('an input that several agencies declare has the same fields', () => {
  const withInput = (name: string, fields: string) =>
    sdlOf(name, `${agencySdl(name)} "Filter." input Filter { ${fields} }`);
  expect(
    lint([withInput('police', '"From." from: Date "To." to: Date'), withInput('housing', '"From." from: Date')]),
  ).toEqual([{ agency: 'housing', at: 'Filter.to', message: expect.stringContaining('takes away from all') }]);
});
