import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readQuestion, readSupergraph, withTypenames } from '../../support/question.js';
import { type Classes, type Reader, toldTooMuch } from './released.js';

const supergraph = fileURLToPath(new URL('../../../schema/supergraph.graphql', import.meta.url));
const schema = readSupergraph(readFileSync(supergraph, 'utf8'));
const text = `{ area(code: "E07000111") {
  youthDisposals { measure { id } value numerator unit availability status sampleSize }
} }`;
const measure = 'youth/disposal/custody';

const told = (reader: Reader, disclosure: 'OPEN' | 'RESTRICTED' | 'SENSITIVE', more: object): string[] => {
  const figure = {
    __typename: 'YouthObservation',
    measure: { __typename: 'YouthMeasure', id: measure },
    unit: 'disposals',
    availability: 'AVAILABLE',
    ...more,
  };
  const data = { __typename: 'Query', area: { __typename: 'Area', youthDisposals: [figure] } };
  const classes: Classes = new Map([[measure, disclosure]]);
  return toldTooMuch(schema, readQuestion(schema, withTypenames(text)), classes, reader, data);
};
const at = 'area.youthDisposals.0: ';

describe('what is not released', () => {
  it.each<[Reader, 'OPEN' | 'RESTRICTED' | 'SENSITIVE', object, string[]]>([
    ['PUBLIC', 'OPEN', { value: 3 }, []],
    ['PUBLIC', 'OPEN', { value: 3, status: 'PROVISIONAL' }, [`${at}PROVISIONAL`]],
    ['PUBLIC', 'RESTRICTED', { value: 0 }, []],
    ['PUBLIC', 'RESTRICTED', { value: 10 }, []],
    ['PUBLIC', 'RESTRICTED', { value: 5 }, [`${at}value 5 of ${measure}, which is RESTRICTED`]],
    ['PUBLIC', 'RESTRICTED', { value: 12 }, [`${at}value 12 of ${measure}, which is RESTRICTED`]],
    [
      'PUBLIC',
      'RESTRICTED',
      { value: 7.1, numerator: 4, unit: 'per cent' },
      [`${at}numerator 4 of ${measure}, which is RESTRICTED`],
    ],
    ['PUBLIC', 'RESTRICTED', { value: 10, sampleSize: 21 }, [`${at}sampleSize 21 of ${measure}, which is RESTRICTED`]],
    ['ANALYST', 'RESTRICTED', { value: 3 }, []],
    ['ANALYST', 'SENSITIVE', { value: null, availability: 'SUPPRESSED' }, []],
    ['ANALYST', 'SENSITIVE', { value: 9 }, [`${at}value 9 of ${measure}, which is SENSITIVE`]],
  ])('to %s of a measure that is %s: %j', (reader, disclosure, figure, expected) =>
    expect(told(reader, disclosure, figure)).toEqual(expected),
  );

  it('cannot be told of a figure whose measure is not asked for', () =>
    expect(told('PUBLIC', 'OPEN', { measure: null, value: 3 })).toEqual([
      `${at}an observation, and the answer does not say of which measure`,
    ]));
});
