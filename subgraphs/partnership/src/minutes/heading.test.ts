import { findHeadings } from './heading.js';
import { peopleOf } from './people.js';
import { readLines } from './source-line.js';

const people = peopleOf([
  // Synthetic.
  {
    line: 1,
    rawText: 'Ann Example',
    name: 'Ann Example',
    initials: 'AE',
    organization: null,
    role: 'MEMBER',
    honorificPrefix: null,
    status: 'PRESENT',
  },
]);
const headings = (text: string) =>
  findHeadings(readLines(text), people).map((heading) => `${heading.number ?? '-'} ${heading.text}`);

it.each([
  [
    'markdown',
    '## 1. Update\n\nText was read.\n\n## PPO Update - Ann Example\n\nMore was read.\n\n## 2. Close',
    ['1 Update', '- PPO Update - Ann Example', '2 Close'],
  ],
  ['bold', '**1. Update**\n\nText was read.\n\n**2. Close**', ['1 Update', '2 Close']],
  ['plain', '1. Update\nText was read.\n2. Close\nThe end was reached.', ['1 Update', '2 Close']],
  ['brackets', '1) Update\n\nText was read.\n\n2) Close\n\nDone was said.', ['1 Update', '2 Close']],
  ['"Item 3"', 'Item 1 - Update\n\nText was read.\n\nItem 2: Close\n\nAll was said.', ['1 Update', '2 Close']],
  ['running numbers', '3/15 Update\nText was read.\n4/15 Close\nAll was said.', ['3/15 Update', '4/15 Close']],
  [
    'a number on its own line',
    '14.\n\nUpdate\n\nText was read.\n\n15.\n\nClose\n\nAll was said.',
    ['14 Update', '15 Close'],
  ],
  [
    'capitals',
    'CRIME UPDATE\n\nText was read.\n\nCLOSING REMARKS\n\nAll was said.',
    ['- CRIME UPDATE', '- CLOSING REMARKS'],
  ],
  [
    'sub-items',
    '1. Update\n\n1.1 Crime\n\nText was read.\n\n1.2 Funding\n\nText was read.',
    ['1 Update', '1.1 Crime', '1.2 Funding'],
  ],
])('finds headings in %s', (_, text, expected) => expect(headings(text)).toEqual(expected));

it.each([
  ['numbered paragraphs', '1. Update\n\n1.1 Ann said that crime fell.\n\n1.2 It was noted.', ['1 Update']],
  [
    'a numbered list',
    '1. Update\n\nThe priorities are:\n1. Burglary\n2. Noise\n\n2. Close\n\nAll was said.',
    ['1 Update', '2 Close'],
  ],
  [
    'numbered lines where headings have markup',
    '## 1. Update\n\n1. Burglary\n2. Noise\n\n## 2. Close',
    ['1 Update', '2 Close'],
  ],
  [
    'themes of a plan',
    '#### 1. Plan\n\n#### Justice\n\n1.4c Will be reported.\n\n#### 2. Close',
    ['1 Plan', '2 Close'],
  ],
  ['owners in bold', '**1. Update**\n\nText was read.\n\n**AE**\n\n**2. Close**', ['1 Update', '2 Close']],
  ['deeper headings', '## 1. Update\n\n### Burglary\n\nText was read.\n\n## 2. Close', ['1 Update', '2 Close']],
  [
    'dates and amounts',
    '1. Update\n\n3 December 2009 was agreed.\n\n20 outcomes are green.\n\n2.5 per cent',
    ['1 Update'],
  ],
])('takes %s for none', (_, text, expected) => expect(headings(text)).toEqual(expected));
