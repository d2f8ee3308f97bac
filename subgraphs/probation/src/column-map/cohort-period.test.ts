import { readCohort, readCohortPeriod } from './cohort-period.js';

describe('the span of a cohort', () => {
  it.each([
    ['1 October 2008 to 30 September 2009', 12, '2008-10..2009-09'],
    ['1 January 2008 - 31 December 2008', 12, '2008-01..2008-12'],
    ['October 2007 - September 2008', 12, '2007-10..2008-09'],
    ['1 Oct 2008–30 Sep 2009', 12, '2008-10..2009-09'],
    ['1 March 2007 to 29 February 2008', 12, '2007-03..2008-02'],
    ['1 October 2008 to 31 December 2008', 3, '2008-10..2008-12'],
    ['Dec 2008 to Feb 2009', 3, '2008-12..2009-02'],
  ])('%s is %i months: %s', (text, length, code) => expect(readCohortPeriod(text, length)?.code).toBe(code));

  it.each([
    '1 October 2008 to 30 October 2009',
    '1 October 2008 to 15 September 2009',
    '1 October 2008 to 30 September 2010',
    '2 October 2008 to 30 September 2009',
    '1 Octember 2008 to 30 September 2009',
    '1 October 2008 to 31 December 2008',
    '2008/09',
    '',
  ])('%j is no twelve months', (text) => expect(readCohortPeriod(text, 12)).toBeNull());

  it('is refused with the column and an example', () =>
    expect(() => readCohort({ Cohort: '2008/09' }, 'Cohort', 3)).toThrow(
      'Cohort: expected three months such as 1 October 2008 to 31 December 2008; got "2008/09"',
    ));
});
