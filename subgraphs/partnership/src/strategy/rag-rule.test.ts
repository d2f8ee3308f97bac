import { type RagRule, ratingBy, ruleFaults } from './rag-rule.js';

/** Of other partnerships, as data: Salford against the same quarter of the year before, Kensington and Chelsea in words. */
const salford: RagRule[] = [
  { rag: 'RED', meaning: 'more than 10% worse', under: -10 },
  { rag: 'AMBER', meaning: 'within 10% either way', atLeast: -10, atMost: 10 },
  { rag: 'GREEN', meaning: 'more than 10% better', over: 10 },
];
const inWords: RagRule[] = [
  { rag: 'AMBER', meaning: 'issues or risks identified' },
  { rag: 'RED', meaning: 'significant issues or risks' },
];

test.each([
  [-40, 'RED'],
  [-10.1, 'RED'],
  [-10, 'AMBER'],
  [0, 'AMBER'],
  [10, 'AMBER'],
  [10.1, 'GREEN'],
  [13, 'GREEN'],
])('a change of %p per cent is %s by limits of ten per cent', (change, rag) =>
  expect(ratingBy(salford, change)).toBe(rag),
);

test('rules in words alone rate nothing by themselves', () => expect(ratingBy(inWords, -40)).toBe('NOT_STATED'));

test('rules that give each change one rating are in order, and so are words alone', () =>
  expect([ruleFaults(salford), ruleFaults(inWords), ruleFaults([])]).toEqual([[], [], []]));

test.each<[string, RagRule[], string[]]>([
  [
    'a limit that two rules claim',
    [
      { rag: 'GREEN', meaning: 'no worse', atLeast: 0 },
      { rag: 'RED', meaning: 'no better', atMost: 0 },
    ],
    ['a change of 0 per cent has to earn one rating; it earns GREEN and RED'],
  ],
  [
    'a span that two rules claim',
    [
      { rag: 'GREEN', meaning: 'better', over: 0 },
      { rag: 'RED', meaning: 'no more than ten better', atMost: 10 },
    ],
    [
      'a change of 5 per cent has to earn one rating; it earns GREEN and RED',
      'a change of 10 per cent has to earn one rating; it earns GREEN and RED',
    ],
  ],
  [
    'changes that no rule rates',
    [
      { rag: 'GREEN', meaning: 'better', over: 0 },
      { rag: 'RED', meaning: 'much worse', under: -20 },
    ],
    [
      'a change of -20 per cent has to earn one rating; it earns none',
      'a change of -10 per cent has to earn one rating; it earns none',
      'a change of 0 per cent has to earn one rating; it earns none',
    ],
  ],
])('%s is told', (_, rules, faults) => expect(ruleFaults(rules)).toEqual(faults));
