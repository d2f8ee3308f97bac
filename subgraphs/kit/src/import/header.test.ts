import { readHeader } from './header.js';

const format = { columns: ['Area', 'Cases', 'Ages 10-17'], otherNames: { Cases: ['Number of cases'] } };
const placesOf = (...labels: string[]) => Object.fromEntries(readHeader('table.csv', 1, labels, format).read);

describe('the number of a footnote', () => {
  it.each(['Cases4', 'CASES [note 4]', 'Cases (notes 4, 5)', 'Number of cases1,2', 'number of cases[note 12]'])(
    'is no part of the label %s',
    (label) => expect(placesOf('Area', label, 'Ages 10-17')).toEqual({ Area: 0, Cases: 1, 'Ages 10-17': 2 }),
  );

  it('does not make a column of one that stands beside it', () =>
    expect(placesOf('Area2', 'Cases2', 'Cases', 'Ages 10-17')).toEqual({ Area: 0, Cases: 2, 'Ages 10-17': 3 }));

  it('is not taken from a label of words and numbers, nor from one that is not known', () =>
    expect(() => placesOf('Area', 'Homes2', 'Ages 10-18')).toThrow(
      'table.csv, line 1: no column Cases, Ages 10-17; got Area, Homes2, Ages 10-18.',
    ));

  it('leaves two columns two', () =>
    expect(() => placesOf('Area', 'Cases2', 'Cases3', 'Ages 10-17')).toThrow(
      'table.csv, line 1: column Cases is there twice; got Area, Cases2, Cases3, Ages 10-17.',
    ));
});
