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
    ['October to December 2015', 3, '2015-10..2015-12'],
    ['1 October to 31 December 2015', 3, '2015-10..2015-12'],
    ['Jan-Mar 2016', 3, '2016-01..2016-03'],
    ['jan - mar 2016', 3, '2016-01..2016-03'],
    ['Oct-15 to Dec-15', 3, '2015-10..2015-12'],
    ['Oct-14 to Sep-15', 12, '2014-10..2015-09'],
    ['Sept 2015–Nov 2015', 3, '2015-09..2015-11'],
    ['01/10/2015 to 31/12/2015', 3, '2015-10..2015-12'],
    ['01/10/2015-31/12/2015', 3, '2015-10..2015-12'],
    ['January to December 2014', 12, '2014-01..2014-12'],
  ])('%s is %i months: %s', (text, length, code) => expect(readCohortPeriod(text, [length])?.code).toBe(code));

  it.each([
    '1 October 2008 to 30 October 2009',
    '1 October 2008 to 15 September 2009',
    '1 October 2008 to 30 September 2010',
    '2 October 2008 to 30 September 2009',
    '1 Octember 2008 to 30 September 2009',
    '1 October 2008 to 31 December 2008',
    'October to September 2009',
    '02/10/2008 to 30/09/2009',
    '01/10/2008 to 29/09/2009',
    '01/13/2008 to 31/12/2009',
    'Oct-08',
    'Oc 2008 to Sep 2009',
    '2008/09',
    '2008-09',
    '',
  ])('%j is no twelve months', (text) => expect(readCohortPeriod(text, [12])).toBeNull());

  it('may be of several lengths, in one table', () => {
    const codes = ['Oct 2014 - Sep 2015', 'Oct-Dec 2015', 'Oct-Nov 2015'].map(
      (text) => readCohortPeriod(text, [3, 12])?.code,
    );
    expect(codes).toEqual(['2014-10..2015-09', '2015-10..2015-12', undefined]);
  });

  it('is refused with the column and an example of each length', () => {
    const three = 'three months such as 1 October 2008 to 31 December 2008';
    const twelve = 'twelve months such as 1 October 2008 to 30 September 2009';
    const read = (lengths: readonly (3 | 12)[]) => () => readCohort({ Cohort: '2008/09' }, 'Cohort', lengths);
    expect(read([3])).toThrow(`Cohort: expected ${three}; got "2008/09"`);
    expect(read([3, 12])).toThrow(`Cohort: expected ${three}, or ${twelve}; got "2008/09"`);
  });
});
