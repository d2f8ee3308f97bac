import { readAlignedTables } from './aligned-table.js';
import { readLines } from './source-line.js';

// Synthetic people.
const cells = (text: string) => readAlignedTables(readLines(text)).map((line) => line.cells ?? line.text);

it('makes rows of cells of columns that spaces part, and joins a row that runs over its line', () =>
  expect(
    cells(
      'No   Action                         Owner    Due\n1    Ask the landlord for the        KL       4 May\n     keys\n2    Book the hall                  KL, DC   next meeting\n\nThe meeting closed.',
    ),
  ).toEqual([
    ['No', 'Action', 'Owner', 'Due'],
    ['1', 'Ask the landlord for the keys', 'KL', '4 May'],
    ['2', 'Book the hall', 'KL, DC', 'next meeting'],
    'The meeting closed.',
  ]));

it('makes rows of columns that tabs part', () =>
  expect(cells('Action\tLead\tDeadline\nBook the hall\tKL\t4 May')).toEqual([
    ['Action', 'Lead', 'Deadline'],
    ['Book the hall', 'KL', '4 May'],
  ]));

it.each([
  ['Name    Organisation\nAnn     Vale Police'],
  ['The owner has an action to take.\nKL will see.'],
  ['Action   Owner'],
])('leaves "%s" as it is', (text) => expect(cells(text)).toEqual(readLines(text).map((line) => line.text)));
