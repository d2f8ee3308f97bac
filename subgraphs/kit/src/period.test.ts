import { parsePeriod, readPeriod } from './period.js';
import { endOfMonthAfter, periodHolding, periodLabel, periodsBetween, yearBefore } from './period-arithmetic.js';

describe('a period', () => {
  it.each([
    ['2009-09', 'MONTH', '2009-09-01', '2009-09-30', 'September 2009', '2008-09'],
    ['2009/10 Q2', 'QUARTER', '2009-07-01', '2009-09-30', 'July to September 2009 (2009/10 quarter 2)', '2008/09 Q2'],
    ['2009/10 Q4', 'QUARTER', '2010-01-01', '2010-03-31', 'January to March 2010 (2009/10 quarter 4)', '2008/09 Q4'],
    [
      '2009/10 H1',
      'HALF_YEAR',
      '2009-04-01',
      '2009-09-30',
      'April to September 2009 (2009/10 half-year 1)',
      '2008/09 H1',
    ],
    ['2009/10', 'FINANCIAL_YEAR', '2009-04-01', '2010-03-31', 'April 2009 to March 2010 (2009/10)', '2008/09'],
    ['1999/00', 'FINANCIAL_YEAR', '1999-04-01', '2000-03-31', 'April 1999 to March 2000 (1999/00)', '1998/99'],
    ['2009', 'CALENDAR_YEAR', '2009-01-01', '2009-12-31', 'January to December 2009 (2009)', '2008'],
    [
      '2009/10 academic',
      'ACADEMIC_YEAR',
      '2009-09-01',
      '2010-08-31',
      'September 2009 to August 2010 (2009/10 academic)',
      '2008/09 academic',
    ],
    ['2009-09-30', 'DAY', '2009-09-30', '2009-09-30', '30 September 2009', '2008-09-30'],
    ['2008-02-29', 'DAY', '2008-02-29', '2008-02-29', '29 February 2008', '2007-02-28'],
    [
      '2009-12-10..2009-12-20',
      'RANGE',
      '2009-12-10',
      '2009-12-20',
      '10 December 2009 to 20 December 2009',
      '2008-12-10..2008-12-20',
    ],
    [
      '2008-10..2009-09',
      'RANGE',
      '2008-10-01',
      '2009-09-30',
      'October 2008 to September 2009 (12 months)',
      '2007-10..2008-09',
    ],
  ])('%s is a %s from %s to %s', (code, kind, start, end, label, before) => {
    const period = parsePeriod(code);
    expect(period).toEqual({ code, kind, start, end });
    expect(periodLabel(period)).toBe(label);
    expect(yearBefore(period)?.code).toBe(before);
  });

  it.each([
    '2009-13',
    '2009-02-30',
    '2009/11',
    '2009/10 Q5',
    '2009/10 q2',
    ' 2009',
    '2009-09..2009-01',
    '2009..2010',
    '',
    'Q2',
    '0009',
    `2009${' '.repeat(100)}`,
    '2009-9',
  ])('is not %j', (text) => {
    expect(readPeriod(text)).toBeNull();
    expect(() => parsePeriod(text)).toThrow(`got ${JSON.stringify(text).slice(0, 80)}`);
  });

  it('is found by a day that it holds', () => {
    expect(periodHolding('QUARTER', '2010-02-14')?.code).toBe('2009/10 Q4');
    expect(periodHolding('ACADEMIC_YEAR', '2010-08-31')?.code).toBe('2009/10 academic');
    expect(periodHolding('RANGE', '2010-08-31')).toBeNull();
  });

  it('is listed between two days only when it lies wholly between them', () => {
    expect(periodsBetween('QUARTER', '2009-04-02', '2010-03-31').map((period) => period.code)).toEqual([
      '2009/10 Q2',
      '2009/10 Q3',
      '2009/10 Q4',
    ]);
  });

  it('is due at the end of a month', () => {
    expect(endOfMonthAfter('2009-09-30', 3)).toBe('2009-12-31');
    expect(endOfMonthAfter('2009-11-30', 3)).toBe('2010-02-28');
  });
});
