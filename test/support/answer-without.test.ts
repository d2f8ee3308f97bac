import { answerWithout } from './answer-without.js';
import { readQuestion, readSupergraph, withTypenames } from './question.js';

/** A partnership that points at the figures of two agencies, and an area that all three know. */
const schema = readSupergraph(`
  directive @join__field(graph: join__Graph, requires: String, external: Boolean) repeatable on FIELD_DEFINITION
  directive @join__type(graph: join__Graph!, key: String, resolvable: Boolean! = true) repeatable on OBJECT | INTERFACE
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  enum join__Graph {
    CORE @join__graph(name: "core", url: "http://core")
    POLICE @join__graph(name: "police", url: "http://police")
    YOUTH @join__graph(name: "youth", url: "http://youth")
  }
  type Query @join__type(graph: CORE) @join__type(graph: POLICE) @join__type(graph: YOUTH) {
    area: Area
    actions: [Action] @join__field(graph: CORE)
  }
  type Area @join__type(graph: CORE, key: "code") @join__type(graph: POLICE, key: "code") @join__type(graph: YOUTH, key: "code") {
    code: String
    crime: [PoliceFigure] @join__field(graph: POLICE)
    parents: [Area] @join__field(graph: CORE)
  }
  type Action @join__type(graph: CORE, key: "id") {
    id: ID!
    figure: Figure @join__field(graph: CORE)
    verdict: Verdict @join__field(graph: CORE, requires: "figure { ... on PoliceFigure { value } ... on YouthFigure { value } }")
  }
  type Verdict @join__type(graph: CORE) { word: String }
  interface Figure @join__type(graph: CORE) @join__type(graph: POLICE) @join__type(graph: YOUTH) { id: ID! }
  type PoliceFigure implements Figure
    @join__type(graph: CORE, key: "id", resolvable: false) @join__type(graph: POLICE, key: "id") {
    id: ID!
    value: Int @join__field(graph: CORE, external: true) @join__field(graph: POLICE)
    owner: Owner @join__field(graph: POLICE)
  }
  type YouthFigure implements Figure
    @join__type(graph: CORE, key: "id", resolvable: false) @join__type(graph: YOUTH, key: "id") {
    id: ID!
    value: Int @join__field(graph: CORE, external: true) @join__field(graph: YOUTH)
  }
  type Owner @join__type(graph: CORE, key: "id") @join__type(graph: POLICE, key: "id", resolvable: false) {
    id: ID!
    name: String @join__field(graph: CORE)
  }
`);
const text = `{
  area { code crime { id value owner { id name } } parents { code crime { value } } }
  actions { id figure { id ... on PoliceFigure { counted: value } ... on YouthFigure { value } } verdict { word } }
}`;
const question = readQuestion(schema, withTypenames(text));
const area = (more: object) => ({ __typename: 'Area', ...more });
const verdict = (word: string) => ({ __typename: 'Verdict', word });
const action = (id: string, figure: object, word: string) => ({
  __typename: 'Action',
  id,
  figure,
  verdict: verdict(word),
});
const owner = { __typename: 'Owner', id: 'kent-police', name: 'Kent Police' };
const crime = { __typename: 'PoliceFigure', id: 'crime', value: 9, owner };
const county = area({ code: 'county', crime: [{ __typename: 'PoliceFigure', value: 90 }] });
const whole = {
  __typename: 'Query',
  area: area({ code: 'district', crime: [crime], parents: [county] }),
  actions: [
    action('A1', { __typename: 'PoliceFigure', id: 'crime', counted: 9 }, 'AGREES'),
    action('A2', { __typename: 'YouthFigure', id: 'projects', value: 0 }, 'AGREES'),
  ],
};
const owed = { 'Action.verdict': () => verdict('UNKNOWN') };
const without = (down: string) => answerWithout(schema, question, whole, down, owed);

describe('an answer without an agency', () => {
  it('has of its figures the reference alone, and owes what needed them', () =>
    expect(without('police')).toEqual({
      ...whole,
      area: area({ code: 'district', crime: null, parents: [area({ code: 'county', crime: null })] }),
      actions: [action('A1', { __typename: 'PoliceFigure', id: 'crime', counted: null }, 'UNKNOWN'), whole.actions[1]],
    }));

  it('keeps what the others give of an area that all of them know', () =>
    expect(without('core')).toEqual({
      __typename: 'Query',
      area: area({ code: 'district', crime: [{ ...crime, owner: { ...owner, name: null } }], parents: null }),
      actions: null,
    }));

  it('is whole but for its own fields', () =>
    expect(without('youth')).toEqual({
      ...whole,
      actions: [whole.actions[0], action('A2', { __typename: 'YouthFigure', id: 'projects', value: null }, 'UNKNOWN')],
    }));

  it('cannot be told where a field is not said to be what it is when something is owed', () =>
    expect(() => answerWithout(schema, question, whole, 'police', {})).toThrow(
      'Say what Action.verdict is when another agency owes what it requires.',
    ));

  it('cannot be told where the question does not ask for what a field requires', () => {
    const asked = readQuestion(schema, withTypenames('{ actions { verdict { word } } }'));
    const answer = { __typename: 'Query', actions: [{ __typename: 'Action', verdict: verdict('AGREES') }] };
    expect(() => answerWithout(schema, asked, answer, 'police', owed)).toThrow(
      'Ask for figure beside Action.verdict, which requires it.',
    );
  });
});
