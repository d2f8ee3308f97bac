import { registers } from '../../test-support/test-registers.js';
import { linkedElsewhere } from './linked-elsewhere.js';

test.each([
  [null, null, 'E10000016', '2008/09', []],
  ['E07000111', '2009-09', 'E07000111', '2009-09', []],
  ['E07000111', '2009/10 H1', 'E22000144', '2009-04..2009-09', []],
  ['E22000144', '2009/10', 'E07000111', '2009-04-01..2010-03-31', []],
  ['E07000111', null, 'E10000016', '2008/09', ['Stated of area E07000111, and the published figure is of E10000016.']],
  [null, '2009-09', 'E10000016', '2008/09', ['Stated of 2009-09, and the published figure is of 2008/09.']],
  [null, '2009', 'E10000016', '2009/10', ['Stated of 2009, and the published figure is of 2009/10.']],
  [
    ...['E07000111', '2009-09', 'E10000016', '2008/09'],
    [
      'Stated of area E07000111, and the published figure is of E10000016.',
      'Stated of 2009-09, and the published figure is of 2008/09.',
    ],
  ],
] as [string | null, string | null, string, string, string[]][])(
  'what is stated of %s and %s, beside the figure of %s and %s',
  (statedArea, statedPeriod, area, period, words) =>
    expect(linkedElsewhere({ statedArea, statedPeriod, area, period }, registers)).toEqual(words),
);
