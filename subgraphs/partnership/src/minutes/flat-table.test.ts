import { readFlatTables } from './flat-table.js';
import { readLines } from './source-line.js';

// Synthetic people.
const cells = (text: string) => readFlatTables(readLines(text)).map((line) => line.cells ?? line.text);

it('makes rows of a table of people that has a cell a line', () =>
  expect(cells('Present\nName\nOrganisation\nAnn Example\nVale Police\nBob Sample\nVale Council\n\nMinutes')).toEqual([
    'Present',
    ['Name', 'Organisation'],
    ['Ann Example', 'Vale Police'],
    ['Bob Sample', 'Vale Council'],
    'Minutes',
  ]));

it.each([
  ['a row that is not whole', 'Name\nOrganisation\nAnn Example\nVale Police\nBob Sample'],
  ['a row that names nobody', 'Name\nOrganisation\nVale Police\nAnn Example'],
  ['one column', 'Name\nAnn Example\nBob Sample'],
])('leaves %s as it is', (_, text) => expect(cells(text)).toEqual(text.split('\n')));
