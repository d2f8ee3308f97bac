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

const known = (slug: string, organization: string | null) => ({
  ...person('John Smith', organization),
  slug,
  sameMinutes: false,
});

test.each([
  ['the second of the name', [person('John Smith', 'MOAT')], ['john-smith-2']],
  ['a third organisation', [person('John Smith', 'NHS')], ['john-smith-3']],
  ['no organisation', [person('John Smith')], ['john-smith']],
  [
    'none, beside the first',
    [person('John Smith'), person('John Smith', 'Kent Police')],
    ['john-smith-2', 'john-smith'],
  ],
])('earlier minutes say who is who: %s (synthetic)', (_, people, slugs) =>
  expect(personSlugs(people, [known('john-smith', 'Kent Police'), known('john-smith-2', 'MOAT')])).toEqual(slugs),
);

test('who was listed without an organisation may have one later (synthetic)', () =>
  expect(personSlugs([person('John Smith', 'MOAT')], [known('john-smith', null)])).toEqual(['john-smith']));
