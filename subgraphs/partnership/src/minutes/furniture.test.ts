import { furnitureOf } from './furniture.js';

const furniture = (text: string) => {
  const lines = text.split('\n');
  return [...furnitureOf(lines)].sort((a, b) => a - b).map((index) => lines[index]);
};

it('takes numbers of pages out, and what stands beside them on every page', () =>
  expect(
    furniture(
      'OFFICIAL\nVALE PARTNERSHIP\n\nText of page one.\nKL\n\nPage 1 of 3\nVale Partnership, 4 May\n\nText of page two.\nKL\n\nPage 2 of 3\nVale Partnership, 4 May\n\nMore.',
    ),
  ).toEqual(['Page 1 of 3', 'Vale Partnership, 4 May', 'Page 2 of 3', 'Vale Partnership, 4 May']));

it.each([
  ['a line that names a page', 'Page 3 of the report was corrected.\n\nPage 4 was not.'],
  ['a line said twice', 'The plan was agreed.\n\nThe plan was agreed.'],
  ['a number in a text', 'The total was\n42\nin all.'],
])('leaves %s', (_, text) => expect(furniture(text)).toEqual([]));
