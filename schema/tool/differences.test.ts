import { differences } from './differences.js';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`);
const text = (lines: string[]) => lines.join('\n');

it('the same text has none', () => expect(differences('a\nb\n', 'a\nb\n')).toBe(''));

it.each([
  ['a changed line', 'a\nb\nc', 'a\nx\nc', '  a\n- b\n+ x\n  c'],
  ['an added line', 'a\nc', 'a\nb\nc', '  a\n+ b\n  c'],
  ['a removed line', 'a\nb\nc', 'a\nc', '  a\n- b\n  c'],
  ['a line at the end', 'a', 'a\nb', '  a\n+ b'],
  ['everything', 'a\nb', 'x', '- a\n- b\n+ x'],
  ['a line that moved', 'a\nb\nc\nd', 'b\nc\nd\na', '- a\n  b\n  c\n  d\n+ a'],
  ['a line that differs in its indent alone', 'a\n  b', 'a\nb', '  a\n-   b\n+ b'],
])('%s is shown with what surrounds it', (_, before, after, expected) =>
  expect(differences(before, after)).toBe(expected),
);

it('what lies between two distant changes is left out', () => {
  const before = numbers(20);
  const after = [...before];
  after[4] = 'five';
  after[14] = 'fifteen';
  expect(differences(text(before), text(after))).toBe(
    text(
      ['  line 3', '  line 4', '- line 5', '+ five', '  line 6', '  line 7', '  …'].concat([
        '  line 13',
        '  line 14',
        '- line 15',
        '+ fifteen',
        '  line 16',
        '  line 17',
      ]),
    ),
  );
});
