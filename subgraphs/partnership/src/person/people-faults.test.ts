import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRegisters } from '@safer-graph/kit';
import { linesOf } from '../minutes-import/quote.js';
import { peopleFaults } from './people-faults.js';
import { peopleFile } from './people-file.js';

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../sample/${file}`, import.meta.url)), 'utf8');
const stated = JSON.parse(read('sevenoaks-csp.people.json'));
const lines = linesOf(read('sevenoaks-csp-2009-12-03.md'));
const listed: string[] = stated.memberships
  .filter(({ line }: { line: number }) => line <= 28)
  .map(({ person }: { person: string }) => person);
const known = {
  registers: readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url))),
  linesOf: () => lines,
  listed: new Map([[stated.meeting, new Set(listed)]]),
};
const faults = (change: object): string[] => peopleFaults(peopleFile.parse({ ...stated, ...change }), known);

test('nothing is wrong with the sample', () => expect(faults({})).toEqual([]));

/** They are named in their roles, and nothing in it says how to reach them. */
test('the sample has no contact data', () => expect(JSON.stringify(stated)).not.toMatch(/@|\b0\d{4}|\bTN\d/));

test('everything that is wrong is said', () => {
  const [first, ...memberships] = stated.memberships;
  const wrong = {
    mentions: [...stated.mentions, { ...stated.mentions[0], id: 'david-cooper' }],
    otherNames: [{ ...stated.otherNames[0], honorificPrefix: 'Supt' }],
    corrections: [{ ...stated.corrections[0], person: 'nobody', line: 153 }],
    posts: [{ ...stated.posts[0], organization: null }, ...stated.posts.slice(1)],
    memberships: [
      {
        ...first,
        person: 'nobody',
        onBehalfOf: 'nowhere',
        post: 'clerk',
        start: '2010-02',
        end: { period: '2010-01', line: 1, quote: 'x' },
      },
      { ...memberships[0], start: 'January' },
      ...memberships,
    ],
    capacities: [
      ...stated.capacities,
      { ...stated.capacities[0], id: 'twice' },
      { ...stated.capacities[0], id: 'unsaid', organization: 'west-kent-mediation', capacity: null, note: null },
    ],
  };
  expect(faults(wrong)).toEqual([
    'membership mark-salisbury: is given twice',
    'mention david-cooper: is listed in those minutes, present or with apologies',
    'name mark-salisbury-cs: "Supt" is not in its quote',
    'correction nobody: "Kevin Lyons, Portfolio Holder for KCC" was expected on line 153; got ""',
    'correction nobody: person "nobody" is neither listed in minutes nor among the mentions',
    'post chair: has neither an organization nor an organizationNote that says why',
    'membership robin-hales, end: "x" was expected on line 1; got ""',
    'membership robin-hales: person "nobody" is neither listed in minutes nor among the mentions',
    'membership robin-hales: "nowhere" is not in the register of organisations',
    'membership robin-hales: post clerk is not among the posts',
    'membership robin-hales: ends in 2010-01, before it begins in 2010-02',
    'membership mark-salisbury: a day, month or year was expected; got "January"',
    'capacity twice: holds beside capacity sevenoaks-district-council',
    'capacity unsaid: is not stated, and no note says why',
  ]);
});
