import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { compileProjection } from './project.js';

const schema = buildSchema('type Query { words: [String!]! word: String }');

const projectionOf = (text: string) => {
  const [operation] = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const settled = { operation: operation as OperationDefinitionNode, fragments: new Map() };
  return compileProjection(schema, schema, 'Query', settled);
};

it('writes a list of any length as JSON.stringify does, the first time and after it', () => {
  const words = Array.from(
    { length: 20_000 },
    (_, at) => `${at} "quoted" \u2028 ${String.fromCodePoint(0x1f600 + at)}`,
  );
  const project = projectionOf('{ words word }');
  for (let time = 0; time < 3; time++) {
    expect(project({ words, word: undefined }, false)).toEqual({
      text: JSON.stringify({ words, word: null }),
      gaps: [],
    });
  }
});

it('loses the object around a list with a null that must not be there, and says so once, both ways', () => {
  const project = projectionOf('{ words }');
  for (let time = 0; time < 2; time++) {
    const gaps = [{ path: ['words', 1], coordinate: 'Query.words', isHidden: false }];
    expect(project({ words: ['one', null, null] }, false)).toEqual({ text: null, gaps });
  }
});

it('takes no second look at strings that came without escapes', () => {
  const project = projectionOf('{ words word }');
  for (let time = 0; time < 2; time++) {
    const { text } = project({ words: ['café', ''], word: null }, true);
    expect(text).toBe('{"words":["café",""],"word":null}');
  }
});
