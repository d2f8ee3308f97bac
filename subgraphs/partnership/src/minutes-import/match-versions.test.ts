import { anchorOf, similarity } from './anchor.js';
import { matchVersions } from './match-versions.js';

const thing = (text: string, within = 'item-01') => ({ anchor: anchorOf(text), within, text });

const match = (earlier: ReturnType<typeof thing>[], current: ReturnType<typeof thing>[]) => {
  const { kept, orphans } = matchVersions(earlier, current);
  return {
    kept: kept.map(({ current: { text }, earlier: before }) => [text, before?.text ?? null]),
    orphans: orphans.map(({ text }) => text),
  };
};

test.each([
  ['KW will send the report.', 'kw will send the report'],
  ['  KW   will send\tthe report', 'kw will send the report'],
  ['Children’s Trust – “quoted”', 'children s trust quoted'],
  ['…', ''],
])('%j is recognised as %j', (text, anchor) => expect(anchorOf(text)).toBe(anchor));

test.each([
  ['a b c', 'a b c', 1],
  ['a b c d', 'a b x y', 0.5],
  ['a a', 'a', 2 / 3],
  ['a', 'b', 0],
])('%j and %j are alike by %d', (one, other, alike) => {
  expect(similarity(one, other)).toBeCloseTo(alike);
  expect(similarity(other, one)).toBeCloseTo(alike);
});

test('what moved, and what was reworded, is the same; the rest is new or gone', () =>
  expect(
    match(
      [thing('KW will send the report.'), thing('RH thanked everybody.'), thing('DC will ask the police again')],
      [thing('A new paragraph'), thing('DC will ask the Kent police again'), thing('KW will send the  report')],
    ),
  ).toEqual({
    kept: [
      ['A new paragraph', null],
      ['DC will ask the Kent police again', 'DC will ask the police again'],
      ['KW will send the  report', 'KW will send the report.'],
    ],
    orphans: ['RH thanked everybody.'],
  }));

test('the same words twice are two things, in order', () =>
  expect(match([thing('Noted.'), thing('Noted.')], [thing('Noted.')])).toEqual({
    kept: [['Noted.', 'Noted.']],
    orphans: ['Noted.'],
  }));

test('word for word wins over likeness, and the place over another place', () =>
  expect(
    match(
      [thing('one two three', 'a'), thing('one two three', 'b')],
      [thing('one two three four', 'a'), thing('one two three', 'b')],
    ),
  ).toEqual({
    kept: [
      ['one two three four', 'one two three'],
      ['one two three', 'one two three'],
    ],
    orphans: [],
  }));

test('likeness does not reach from one place into another', () =>
  expect(match([thing('one two three', 'a')], [thing('one two four', 'b')])).toEqual({
    kept: [['one two four', null]],
    orphans: ['one two three'],
  }));

test('nothing against nothing', () => expect(match([], [])).toEqual({ kept: [], orphans: [] }));
