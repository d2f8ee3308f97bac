import { agencySdl, changed, referringSdl, sdlOf } from '../fixture/agency-sdl.js';
import { lint } from './lint.js';

const police = sdlOf('police');
const housing = sdlOf('housing');
const partnership = sdlOf('partnership', referringSdl);
const messages = (agencies: Parameters<typeof lint>[0]) => lint(agencies).map(({ agency, at }) => `${agency} ${at}`);

it('agencies that keep the rules are left in peace, the one that only refers to figures too', () =>
  expect(lint([police, housing, partnership])).toEqual([]));

it('a field of an extension counts like any other', () =>
  expect(messages([sdlOf('police', `${agencySdl('police')} extend type Area { "New." beats: Int! }`)])).toEqual([
    'police Area.beats',
  ]));

describe('rule 1: fields are nullable', () => {
  it.each([
    ['a leaf', 'title: String', 'title: String!', ['Measure.title', 'PoliceMeasure.title']],
    ['a list', '[PoliceObservation]', '[PoliceObservation]!', ['Area.policeCases']],
    ['the items of a list', '[PoliceObservation]', '[PoliceObservation!]', ['Area.policeCases']],
    ['a field of a value type', 'publisher: String', 'publisher: String!', ['Provenance.publisher']],
    [
      'a field of Query',
      'area("Its code." code: AreaCode!): Area',
      'area("Its code." code: AreaCode!): Area!',
      ['Query.area'],
    ],
    ['the key of a type that every agency may be asked for', 'code: AreaCode\n', 'code: AreaCode!\n', ['Area.code']],
  ])('%s', (_, from, to, places) =>
    expect(messages([changed('police', from, to)])).toEqual(places.map((place) => `police ${place}`)),
  );

  it('says what the type is, why it may not be, and what to write', () =>
    expect(lint([changed('police', '[PoliceObservation]', '[PoliceObservation!]!')])).toEqual([
      {
        agency: 'police',
        at: 'Area.policeCases',
        message:
          '[PoliceObservation!]! is not nullable, so an agency that is down would take the whole object along (rule 1); write [PoliceObservation].',
      },
    ]));

  it('an id that is no key of every type behind the interface is no key', () =>
    expect(
      messages([
        changed(
          'police',
          'type PoliceMeasure implements Measure @key(fields: "id")',
          'type PoliceMeasure implements Measure',
        ),
      ]),
    ).toEqual(['police Measure.id', 'police PoliceMeasure.id']));
});

describe('@shareable', () => {
  it.each([
    [
      'a list of objects',
      '[PoliceObservation]',
      '[PoliceObservation] @shareable',
      'Area.policeCases',
      'merged by position',
    ],
    [
      'an object of a type with a key',
      'code: AreaCode\n',
      'code: AreaCode\n "Why." why: Provenance @shareable\n',
      'Area.why',
      'only leaves',
    ],
    [
      'another field of Query',
      'type Query {',
      'type Query { "Version." version: String @shareable',
      'Query.version',
      'only Query.area',
    ],
    [
      'a list inside a value type',
      'publisher: String',
      'publisher: String "Others." others: [Provenance] @listSize(assumedSize: 2)',
      'Provenance.others',
      'merged by position',
    ],
  ])('is refused on %s', (_, from, to, at, reason) =>
    expect(lint([changed('police', from, to)])).toEqual([
      { agency: 'police', at, message: expect.stringContaining(reason) },
    ]),
  );

  it('is refused on a type whose fields are lists of objects', () =>
    expect(
      messages([changed('police', 'type Area @key(fields: "code") {', 'type Area @key(fields: "code") @shareable {')]),
    ).toEqual(['police Area.policeCases']));
});

describe('lists say how long they are', () => {
  const message =
    'is a list of unknown length; write @listSize(assumedSize: …) with the length that it usually has, or @listSize(slicingArguments: […]) with the argument that says it.';

  it.each([
    ['nothing is said', ''],
    ['nothing that helps is said', ' @listSize(requireOneSlicingArgument: false)'],
    ['it is said to be empty', ' @listSize(assumedSize: 0)'],
  ])('refused where %s', (_, said) =>
    expect(lint([changed('police', ' @listSize(assumedSize: 4)', said)])).toEqual([
      { agency: 'police', at: 'Area.policeCases', message },
    ]),
  );

  it('an argument that says it will do', () =>
    expect(
      lint([
        changed('police', '@listSize(assumedSize: 4)', '@listSize(slicingArguments: ["period"])'),
        housing,
        partnership,
      ]),
    ).toEqual([]));
});

describe('keys carry one code', () => {
  it.each([['name'], ['code name'], ['code parent { code }']])('%s is refused', (key) =>
    expect(messages([changed('police', 'type Area @key(fields: "code")', `type Area @key(fields: "${key}")`)])).toEqual(
      ['police Area'],
    ),
  );
});

describe('descriptions', () => {
  it.each([
    ['a type', '"Where a value comes from."\n', '', 'Provenance'],
    ['a field', '"The dataset."', '', 'Provenance.dataset'],
    ['an argument', '"Quarter."', '', 'Area.policeCases(period:)'],
    ['an enum value', '"A small number."', '', 'Availability.SUPPRESSED'],
    ['a scalar', '"A day."\n', '', 'Date'],
    ['a field of an input', '"A day."\n', '"Filter." input Filter { from: Date }\n"A day."\n', 'Filter.from'],
    ['an empty one', '"The dataset."', '" "', 'Provenance.dataset'],
  ])('%s without one is found', (_, from, to, at) =>
    expect(lint([changed('police', from, to)])).toEqual([
      { agency: 'police', at, message: 'has no description; say what it is, for an analyst.' },
    ]),
  );
});

describe('names', () => {
  it.each([
    ['dataset: String', 'data_set: String', 'Provenance.data_set', 'is not camelCase.'],
    ['dataset: String', 'obsDataset: String', 'Provenance.obsDataset', 'cuts words short (obs); spell them out.'],
    ['Provenance', 'provenanceValue', 'provenanceValue', 'is not PascalCase.'],
    ['SUPPRESSED', 'Suppressed', 'Availability.Suppressed', 'is not CAPITALS_WITH_UNDERSCORES.'],
    [
      'period: Period, "Known',
      'prevPeriod: Period, "Known',
      'Area.policeCases(prevPeriod:)',
      'cuts words short (prev); spell them out.',
    ],
  ])('%s as %s', (from, to, at, message) =>
    expect(lint([changed('police', from, to)])).toEqual([{ agency: 'police', at, message }]),
  );
});

describe('the link to federation', () => {
  it.each([
    [
      'is there',
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@inaccessible", "@listSize"])',
      '',
      'got none',
    ],
    ['is v2.9 or older', 'federation/v2.9', 'federation/v2.10', 'got https://specs.apollo.dev/federation/v2.10'],
    [
      'renames nothing',
      '"@inaccessible", "@listSize"]',
      '{ name: "@inaccessible", as: "@hidden" }, "@listSize"]',
      'under other names',
    ],
  ])('%s', (_, from, to, message) =>
    expect(lint([changed('police', from, to)])).toEqual([
      { agency: 'police', at: 'schema', message: expect.stringContaining(message) },
    ]),
  );
});
