import { personSlugs } from './person-slugs.js';

const person = (name: string, organization: string | null = null) => ({ name, organization });

test.each([
  ['David Cooper', 'david-cooper'],
  ['Will Campbell-Wroe', 'will-campbell-wroe'],
  ["Siân O'Neill", 'sian-o-neill'],
  ['J. R.  Hartley', 'j-r-hartley'],
])('%s is %s', (name, slug) => expect(personSlugs([person(name)])).toEqual([slug]));

test('two of one name for two organisations are two people, one who is listed twice is one (synthetic)', () =>
  expect(
    personSlugs([
      person('John Smith', 'Kent Police'),
      person('John Smith', 'MOAT'),
      person('Ann Example'),
      person('John Smith', 'Kent Police'),
    ]),
  ).toEqual(['john-smith', 'john-smith-2', 'ann-example', 'john-smith']));
