import { graphql } from 'graphql';
import type { Catalogue } from './catalogue.js';
import { partnershipSubgraph } from '../partnership.js';
import { partnershipSchema } from '../schema.js';

type Placed = Pick<Catalogue['measures'][number], 'id' | 'organization' | 'areaTypes' | 'group'>;
const catalogue = (agency: string, type: string, measures: readonly Placed[]): Catalogue => ({
  agency,
  title: type,
  types: { measure: `${type}Measure`, observation: `${type}Observation` },
  measures: measures.map((measure) => ({
    ...measure,
    unit: 'events',
    per: null,
    collected: measure.areaTypes.length > 0,
    coverage: null,
    frequency: 'YEARLY',
    alternativeProvider: null,
    nationalIndicator: null,
  })),
});
const wardsAndDistricts = ['WARD_2009', 'DISTRICT'];
const catalogues = [
  catalogue('police', 'Police', [
    { id: 'police/crime/all', organization: 'kent-police', areaTypes: wardsAndDistricts, group: 'crime' },
    { id: 'police/anpr/count', organization: 'kent-police', areaTypes: ['DISTRICT'], group: null },
  ]),
  catalogue('fire', 'Fire', [
    { id: 'fire/fires/set', organization: 'a-new-service', areaTypes: ['DISTRICT'], group: 'crime' },
    { id: 'fire/alarms/false', organization: 'a-new-service', areaTypes: [], group: null },
  ]),
];
const registers = {
  areas: new Map([['K', { type: 'COUNTY' }]]),
  organisations: new Map([['moat', { id: 'moat', name: 'Moat' }]]),
};
const contextValue = partnershipSubgraph(catalogues).contextFor(registers as never)(
  { subject: null, role: 'PUBLIC', organization: null, partnership: null },
  null as never,
);

const all = 'totalCount edges { cursor node { __typename id } } pageInfo { hasNextPage hasPreviousPage endCursor }';
const built = partnershipSchema(catalogues);
async function ask(given: string) {
  const { schema } = await built;
  const { data, errors } = await graphql({ schema, source: `{ measures${given} { ${all} } }`, contextValue });
  const list = data?.['measures'] as {
    totalCount: number;
    edges: { cursor: string; node: { __typename: string; id: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  };
  return { errors, list, ids: list?.edges.map(({ node }) => node.id) };
}

test('the measures of all agencies and the partnership’s own are one list by id, each of its owner’s type', async () => {
  const { list } = await ask('');
  expect(list.edges.map(({ node }) => node)).toEqual([
    { __typename: 'FireMeasure', id: 'fire/alarms/false' },
    { __typename: 'FireMeasure', id: 'fire/fires/set' },
    { __typename: 'PartnershipMeasure', id: 'partnership/tasking/completed' },
    { __typename: 'PartnershipMeasure', id: 'partnership/tasking/received' },
    { __typename: 'PoliceMeasure', id: 'police/anpr/count' },
    { __typename: 'PoliceMeasure', id: 'police/crime/all' },
  ]);
  expect(list.totalCount).toBe(6);
});

test.each([
  ['(organization: "a-new-service")', ['fire/alarms/false', 'fire/fires/set']],
  ['(areaType: "WARD_2009")', ['police/crime/all']],
  ['(group: "crime")', ['fire/fires/set', 'police/crime/all']],
  ['(agency: "police")', ['police/anpr/count', 'police/crime/all']],
  ['(group: "tasking")', ['partnership/tasking/completed', 'partnership/tasking/received']],
  ['(group: "crime", areaType: "DISTRICT", organization: "kent-police")', ['police/crime/all']],
  ['(organization: "moat")', []],
  ['(areaType: "COUNTY")', []],
  ['(organization: null, areaType: null, group: null, agency: "fire")', ['fire/alarms/false', 'fire/fires/set']],
])('measures%s gives %j', async (given, expected) => expect((await ask(given)).ids).toEqual(expected));

test('pages follow one another, and a measure that was withdrawn between them moves none', async () => {
  const first = await ask('(first: 3)');
  expect(first.ids).toEqual(['fire/alarms/false', 'fire/fires/set', 'partnership/tasking/completed']);
  expect(first.list.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = await ask(`(first: 3, after: "${first.list.pageInfo.endCursor}")`);
  expect(second.ids).toEqual(['partnership/tasking/received', 'police/anpr/count', 'police/crime/all']);
  expect(second.list.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const withdrawn = Buffer.from('["fire/fires/old"]').toString('base64url');
  expect((await ask(`(after: "${withdrawn}", first: 1)`)).ids).toEqual(['fire/fires/set']);
});

test.each([
  [
    '(organization: "mot")',
    'organization: "mot" is not known; measures are published with a-new-service, community-safety-unit, kent-police.',
  ],
  ['(areaType: "PARISH")', 'areaType: "PARISH" is not known; measures are published with DISTRICT, WARD_2009.'],
  ['(group: "crimes")', 'group: "crimes" is not known; measures are published with crime, tasking.'],
  ['(agency: "")', 'agency: "" is not known; measures are published with fire, partnership, police.'],
  ['(first: 0)', 'first must be 1 to 200; got 0.'],
  ['(first: 201)', 'first must be 1 to 200; got 201.'],
  ['(after: "police/crime/all")', 'after takes a cursor of an earlier page; got "police/crime/all".'],
  ['(after: "")', 'after takes a cursor of an earlier page; got "".'],
])('measures%s is refused, and the argument named', async (given, message) => {
  const { errors, list } = await ask(given);
  expect(list).toBeNull();
  expect(errors!.map((error) => [error.message, error.extensions])).toEqual([
    [message, { code: 'BAD_USER_INPUT', argument: /\w+/.exec(given)![0] }],
  ]);
});

test('without an agency the list has what the partnership itself publishes', async () => {
  const { schema } = await partnershipSchema([]);
  const none = partnershipSubgraph([]).contextFor(registers as never)(contextValue.caller, null as never);
  const source = '{ measures { totalCount edges { node { id } } } }';
  expect(await graphql({ schema, source, contextValue: none })).toEqual({
    data: {
      measures: {
        totalCount: 2,
        edges: [{ node: { id: 'partnership/tasking/completed' } }, { node: { id: 'partnership/tasking/received' } }],
      },
    },
  });
});

describe('measures side by side', () => {
  const sideBySide = async (...ids: string[]) => {
    const { schema } = await built;
    const source = `{ sideBySide(measures: ${JSON.stringify(ids)}) { doubleCounting units measures { __typename id } } }`;
    return graphql({ schema, source, contextValue });
  };

  test('are told to whom they belong, and that one event may be in several', async () =>
    expect(await sideBySide('police/crime/all', 'partnership/tasking/received')).toEqual({
      data: {
        sideBySide: {
          doubleCounting: 'POSSIBLE',
          units: ['events', 'tasks'],
          measures: [
            { __typename: 'PoliceMeasure', id: 'police/crime/all' },
            { __typename: 'PartnershipMeasure', id: 'partnership/tasking/received' },
          ],
        },
      },
    }));

  test.each([
    [[], 'got 0'],
    [Array.from({ length: 21 }, (_, place) => `police/crime/${place}`), 'got 21'],
    [['police/crime/none'], '"police/crime/none" is in none'],
    [['police/crime/all', 'police/crime/all'], '"police/crime/all" is there twice'],
  ])('%j is refused', async (ids, problem) => {
    const { data, errors } = await sideBySide(...ids);
    expect(data).toEqual({ sideBySide: null });
    expect(errors!.map(({ message, extensions }) => [message, extensions])).toEqual([
      [
        `measures takes 1 to 20 ids of the catalogues, each once; ${problem}.`,
        { code: 'BAD_USER_INPUT', argument: 'measures' },
      ],
    ]);
  });
});
