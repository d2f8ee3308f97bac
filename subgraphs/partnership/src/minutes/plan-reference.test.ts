import { peopleOf } from './people.js';
import { readParagraphs } from './paragraph.js';
import { readPlanReferences } from './plan-reference.js';
import { readLines } from './source-line.js';

const references = (text: string, number: string | null, title = 'Monitoring report') =>
  readPlanReferences(readParagraphs(readLines(text), peopleOf([]), 200).paragraphs, { number, title }).references.map(
    ({ ref, theme }) => (theme ? `${ref} ${theme}` : ref),
  );

it('reads the lines of a plan, each with the theme that certainly covers it', () => {
  const text = `1.2 & 1.3 regarding vehicle crime were discussed in item 3.1.

#### Justice

1.4c Will be reported later.

1.5 Violent crime was discussed in 3.1.

#### Treatment

1.6i Should be reached by 2011.

1.7a Concerns were raised.

#### Reoffending

1.8 & 1.8a Data is late.

#### Bullying

2.7c Not collected.

3.4 and 3.4a A report has been received.`;
  expect(references(text, '3.2')).toEqual([
    '1.2',
    '1.3',
    '1.4c Justice',
    '1.5',
    '1.6i Treatment',
    '1.7a Treatment',
    '1.8 Reoffending',
    '1.8a Reoffending',
    '2.7c Bullying',
    '3.4',
    '3.4a',
  ]);
});

it.each([
  ['paragraph numbers of the item', '3.1 KL opened.\n\n3.2 KL closed.\n\n3.3 KL thanked all.', '3'],
  ['paragraph numbers below the item', '3.2.1 KL opened.\n\n3.2.2 KL closed.', '3.2'],
  ['lettered paragraphs of the item', '3.2a KL opened.\n\n3.2b KL closed.', '3.2'],
  ['decimals and money', '3.2 million people live here.\n\n1.5 per cent more than before.\n\n2.5% fewer.', '4'],
  ['dates', '12.03 was the date.\n\n10.30 am was the time.', '4'],
  [
    'prefixed paragraph numbers of an item that tells of no plan',
    'HS1.1 KL opened.\n\nHS1.2 KL closed.',
    '4',
    'Welcome',
  ],
  ['references inside a sentence', 'This was discussed in item 3.1 and 1.4c.', '4'],
])('%s are no lines of a plan', (_, text, number, title = 'Monitoring report') =>
  expect(references(text, number, title)).toEqual([]),
);

it('reads references that a letter opens', () =>
  expect(references('P1.3 Late.\n\nP2.4a Complete.', '3')).toEqual(['P1.3', 'P2.4a']));
