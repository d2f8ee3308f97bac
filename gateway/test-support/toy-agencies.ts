import type { ToySubgraph } from './toy-subgraph.js';

/** A small partnership: meetings and their actions in one agency, figures in two others, areas in all. All of it invented. */
const titles: Record<string, string> = {
  'police/burglary': 'Burglary',
  'police/vehicle': 'Vehicle crime',
  'housing/asb': 'Disorder',
};
const values: Record<string, number> = { 'police/burglary@E07': 41, 'police/vehicle@E07': 0, 'housing/asb@E07': 17 };
const measureType = (id: string): string => (id.startsWith('police') ? 'PoliceMeasure' : 'HousingMeasure');
const observationType = (id: string): string => (id.startsWith('police') ? 'PoliceObservation' : 'HousingObservation');

const actions = [
  { id: 'A1', text: 'Target burglars', measures: ['police/burglary', 'police/vehicle'] },
  { id: 'A2', text: 'Visit tenants', measures: ['housing/asb'] },
  { id: 'A3', text: 'Follow up', measures: [] },
  { id: 'A4', text: 'Report both', measures: ['police/burglary', 'housing/asb'] },
].map(({ measures, ...action }) => ({
  ...action,
  measures: measures.map((id) => ({ __typename: measureType(id), id })),
}));

const statements = [
  { id: 'S1', said: 41, about: 'police/burglary@E07' },
  { id: 'S2', said: 20, about: 'housing/asb@E07' },
].map(({ about, ...statement }) => ({ ...statement, observation: { __typename: observationType(about), id: about } }));

interface Statement {
  readonly said: number;
  readonly observation: { readonly value?: number | null };
}

export const partnership: ToySubgraph = {
  name: 'partnership',
  sdl: `
    type Query { meeting(id: ID!): Meeting actions(first: Int = 10, status: Status): [Action] area(code: ID!): Area @shareable
      statements: [Statement] search(text: String): [Found] }
    type Mutation { note(text: String!): Action confirm(id: ID!): Action }
    enum Status { OPEN CLOSED DRAFT @inaccessible }
    union Found = Action | Meeting
    type Meeting @key(fields: "id") { id: ID title: String actions: [Action] }
    type Action @key(fields: "id") { id: ID text: String status: Status measures: [Measure] }
    interface Measure { id: ID! }
    type PoliceMeasure implements Measure @key(fields: "id") { id: ID! }
    type HousingMeasure implements Measure @key(fields: "id") { id: ID! }
    interface Observation { id: ID! }
    type PoliceObservation implements Observation @key(fields: "id") { id: ID! value: Int @external }
    type HousingObservation implements Observation @key(fields: "id") { id: ID! value: Int @external }
    type Statement @key(fields: "id") { id: ID said: Int observation: Observation
      verdict: String @requires(fields: "observation { ... on PoliceObservation { value } ... on HousingObservation { value } }") }
    type Area @key(fields: "code") { code: ID name: String }`,
  resolvers: {
    Query: {
      meeting: (_: unknown, { id }: { id: string }) => ({ __typename: 'Meeting', id, title: 'December', actions }),
      actions: (_: unknown, { first }: { first: number }) => actions.slice(0, first),
      area: (_: unknown, { code }: { code: string }) => ({ code, name: 'Sevenoaks' }),
      statements: () => statements,
      search: () => [
        { __typename: 'Action', ...actions[0] },
        null,
        { __typename: 'Meeting', id: 'M', title: 'December' },
      ],
    },
    Mutation: {
      note: (_: unknown, { text }: { text: string }) => ({ ...actions[0], text }),
      confirm: (_: unknown, { id }: { id: string }) => actions.find((action) => action.id === id) ?? null,
    },
    Action: {
      __find: ({ id }: { id: string }) => actions.find((action) => action.id === id) ?? null,
      status: () => 'OPEN',
    },
    Meeting: { __find: ({ id }: { id: string }) => ({ id, title: 'December', actions }) },
    PoliceMeasure: { __find: (of: object) => of },
    HousingMeasure: { __find: (of: object) => of },
    Statement: {
      __find: (of: { id: string }) => ({ ...statements.find(({ id }) => id === of.id), ...of }),
      verdict: ({ said, observation: { value } }: Statement) =>
        value === null || value === undefined ? 'UNKNOWN' : value === said ? 'AGREES' : 'DISAGREES',
    },
    Area: { __find: ({ code }: { code: string }) => ({ code, name: 'Sevenoaks' }) },
  },
};

const agency = (name: 'police' | 'housing', prefix: string, field: string): ToySubgraph => ({
  name,
  sdl: `
    type Query { area(code: ID!): Area @shareable }
    interface Measure { id: ID! title: String latest(area: ID!): Observation series(areas: [ID!]!): [[Int]] }
    type ${prefix}Measure implements Measure @key(fields: "id") {
      id: ID! title: String latest(area: ID!): Observation series(areas: [ID!]!): [[Int]] }
    interface Observation { id: ID! value: Int }
    type ${prefix}Observation implements Observation @key(fields: "id") { id: ID! value: Int provenance: Provenance }
    type Provenance @shareable { dataset: String! page: Int }
    type Area @key(fields: "code") { code: ID ${field}: [${prefix}Observation] }`,
  resolvers: {
    Query: { area: (_: unknown, { code }: { code: string }) => ({ code }) },
    [`${prefix}Measure`]: {
      __find: (of: object) => of,
      title: ({ id }: { id: string }) => titles[id],
      latest: ({ id }: { id: string }, { area }: { area: string }) => ({
        __typename: `${prefix}Observation`,
        id: `${id}@${area}`,
      }),
      series: (_: unknown, { areas }: { areas: string[] }) => areas.map((_code, at) => [at, null]),
    },
    [`${prefix}Observation`]: {
      __find: (of: object) => of,
      value: ({ id }: { id: string }) => values[id] ?? null,
      provenance: () => ({ dataset: `${name} data`, page: null }),
    },
    Area: {
      __find: (of: object) => of,
      [field]: () => Object.keys(values).flatMap((id) => (id.startsWith(name) ? [{ id }] : [])),
    },
  },
});

export const police = agency('police', 'Police', 'recordedCrime');
export const housing = agency('housing', 'Housing', 'cases');
