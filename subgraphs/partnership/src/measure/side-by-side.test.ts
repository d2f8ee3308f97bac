import { doubleCountingOf } from './side-by-side.js';

const measure = (organization: string, per: number | null = null) => ({ organization, per });
const verdictOf = (...measures: ReturnType<typeof measure>[]) => doubleCountingOf(measures, (id) => id.toUpperCase());

test('what several organisations count may be one event', () =>
  expect(verdictOf(measure('police'), measure('moat'), measure('police'), measure('moat', 1000))).toEqual({
    verdict: 'POSSIBLE',
    note: 'Counted by POLICE, MOAT, each in a system of its own: one event may be in several of them, and nothing says in which. A sum would count it more than once.',
  }));

test('what one organisation counts may hold one another: only its descriptions say so', () =>
  expect(verdictOf(measure('police'), measure('police'), measure('moat', 100))).toEqual({
    verdict: 'NOT_STATED',
    note: 'All counts are of POLICE: look up in their descriptions whether one is a part of another.',
  }));

test.each([
  ['two surveys', [measure('police', 100), measure('council', 100)]],
  ['a count beside rates', [measure('police'), measure('moat', 1000)]],
  ['one count', [measure('police')]],
])('%s cannot be added up', (_, measures) =>
  expect(verdictOf(...measures)).toEqual({
    verdict: 'NOT_APPLICABLE',
    note: 'Rates and percentages are never added up, and one count alone counts nothing twice.',
  }),
);
