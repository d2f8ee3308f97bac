import { canBeInitialsOf, initialsOf, readPerson } from './person-name.js';

it.each([
  ['Ann Example', null, 'Ann Example', ''],
  ['Chief Supt Ann Example', 'Chief Supt', 'Ann Example', ''],
  ['DI Ann Example', 'DI', 'Ann Example', ''],
  ['T/DCI Ann Example', 'T/DCI', 'Ann Example', ''],
  ['Cllr Mrs P A Sample, CC', 'Cllr Mrs', 'P A Sample', ''],
  ['PCSO Lane', 'PCSO', 'Lane', ''],
  ["Rev. Bob O'Sample (Faith Forum)", 'Rev.', "Bob O'Sample", '(Faith Forum)'],
  ['Will Sample-Test', null, 'Will Sample-Test', ''],
  ['Jan van der Sample', null, 'Jan van der Sample', ''],
  ['Ann EXAMPLE', null, 'Ann EXAMPLE', ''],
  ['Ann Example SDC', null, 'Ann Example', 'SDC'],
  ['Ann Example from Victim Support', null, 'Ann Example', 'from Victim Support'],
])('"%s" is a person', (text, honorificPrefix, name, rest) =>
  expect(readPerson(text)).toEqual({ honorificPrefix, name, rest }),
);

it.each([
  ['Victim Support'],
  ['West Kent Police'],
  ['Matters Arising'],
  ['Any Other Business'],
  ['Community Safety Manager'],
  ['SDC'],
  ['Ann'],
  ['None received'],
  ['Ann Example said that crime had fallen'],
  ['Monday 6 June'],
])('"%s" is nobody', (text) => expect(readPerson(text)).toBeNull());

it.each([
  ['Will Sample-Test', 'WST'],
  ['Ann Example', 'AE'],
  ["Ian O'Neill", 'IO'],
  ['P A Sample', 'PAS'],
  ['Jan van der Sample', 'JS'],
])('the initials of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

it.each([
  ['LB', 'Lesley Bowles', true],
  ['LBo', 'Lesley Bowles', true],
  ['SDC', 'Lesley Bowles', false],
  ['KCC', 'Carol Healy', false],
])('%s beside %s: %s', (token, name, expected) => expect(canBeInitialsOf(token, name)).toBe(expected));
