import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { compileProjection } from './project.js';

const schema = buildSchema('type Query { words: [String!]! word: String }');

const projectionOf = (text: string) => {
  const [operation] = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const settled = { operation: operation as OperationDefinitionNode, fragments: new Map() };
  return compileProjection(schema, schema, 'Query', settled);
};
const nothingMissing = { isPlain: false, missing: () => null, hidden: () => null };

it('writes a list of any length as JSON.stringify does, the first time and after it', () => {
  const words = Array.from(
    { length: 20_000 },
    (_, at) => `${at} "quoted" \u2028 ${String.fromCodePoint(0x1f600 + at)}`,
  );
  const project = projectionOf('{ words word }');
  for (let time = 0; time < 3; time++) {
    expect(project({ words, word: undefined }, nothingMissing)).toBe(JSON.stringify({ words, word: null }));
  }
});

it('loses the object around a list with a null that must not be there, and says so once, both ways', () => {
  const project = projectionOf('{ words }');
  for (let time = 0; time < 2; time++) {
    const missed: string[] = [];
    const missing = (coordinate: string): null => (missed.push(coordinate), null);
    expect(project({ words: ['one', null] }, { ...nothingMissing, missing })).toBeNull();
    expect(missed).toEqual(['Query.words']);
  }
});

it('takes no second look at strings that came without escapes', () => {
  const project = projectionOf('{ words word }');
  for (let time = 0; time < 2; time++) {
    const text = project({ words: ['café', ''], word: null }, { ...nothingMissing, isPlain: true });
    expect(text).toBe('{"words":["café",""],"word":null}');
  }
});
