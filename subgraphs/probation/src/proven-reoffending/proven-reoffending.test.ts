import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { figuresBelow } from '../../../../test/support/figures-below.js';
import { provenReoffendingImport } from './proven-reoffending.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Authority: 'Sevenoaks',
  Cohort: '1 October 2008 to 31 December 2008',
  Offenders: '28',
  Reoffenders: '7',
  Reoffences: '19',
};
const read = (change: Partial<Record<keyof typeof row, string>>) =>
  provenReoffendingImport.read({ ...row, ...change }, registers);

describe('a row of the tables of proven reoffending', () => {
  const cell = {
    area: 'E07000111',
    period: { code: '2008-10..2008-12', kind: 'RANGE', start: '2008-10-01', end: '2008-12-31' },
  };
  const rate = { ...cell, measure: 'probation/proven-reoffending/rate' };
  const reoffences = { ...cell, measure: 'probation/proven-reoffending/reoffences-per-reoffender' };

  it('is a rate, as exact of a small cohort as of a large one, and how often each reoffended', () => {
    expect(read({})).toEqual([
      { ...rate, numerator: 7, denominator: 28 },
      { ...reoffences, numerator: 19, denominator: 7 },
    ]);
  });

  it.each([
    [{ Offenders: '30', Reoffences: '' }, [{ ...rate, numerator: 7, denominator: 30 }]],
    [{ Offenders: '30', Reoffenders: '0', Reoffences: '0' }, [{ ...rate, numerator: 0, denominator: 30 }]],
    [
      { Reoffenders: '*' },
      [
        { ...rate, numerator: null, mark: 'SUPPRESSED' },
        { ...reoffences, numerator: null, mark: 'SUPPRESSED' },
      ],
    ],
    [{ Authority: 'Surrey', Cohort: '' }, []],
    [
      { Cohort: 'January to December 2008', Reoffences: '' },
      [
        {
          ...rate,
          period: { code: '2008-01..2008-12', kind: 'RANGE', start: '2008-01-01', end: '2008-12-31' },
          numerator: 7,
          denominator: 28,
        },
      ],
    ],
  ])('with %j is %j', (change, figures) => expect(read(change)).toEqual(figures));

  it.each([
    [
      'Cohort',
      '1 October 2008 to 31 March 2009',
      'Cohort: expected three months such as 1 October 2008 to 31 December 2008, or twelve months such as 1 October 2008 to 30 September 2009; got "1 October 2008 to 31 March 2009"',
    ],
    ['Authority', '', 'Authority: expected the name or the code of an authority; got ""'],
    ['Offenders', '6', 'Reoffenders: expected no more than the 6 in Offenders; got "7"'],
    ['Reoffences', '6', 'Reoffences: expected as many as the 7 reoffenders, or more; got "6"'],
  ] as const)('is refused for %s %j', (column, value, message) => {
    expect(() => read({ [column]: value })).toThrow(message);
  });

  it.each([
    [
      ['Local Authority', 'Cohort', 'Number of offenders', 'Number of reoffenders'],
      ['Sevenoaks', 'Oct-15 to Dec-15', '30', '7'],
    ],
    [
      ['LA Code', 'Local Authority', 'Period', 'Offenders', 'Reoffenders'],
      ['E07000111', 'Sevenoaks DC', 'Oct-Dec 2015', '30', '7'],
    ],
    [
      ['local_authority', 'cohort_period', 'offenders_in_cohort', 'Reoffenders'],
      ['sevenoaks', 'October to December 2015', '30', '7'],
    ],
  ])('may stand below %j', (labels, values) => {
    const period = { code: '2015-10..2015-12', kind: 'RANGE', start: '2015-10-01', end: '2015-12-31' };
    expect(figuresBelow(labels, values, provenReoffendingImport, registers)).toEqual([
      { ...rate, period, numerator: 7, denominator: 30 },
    ]);
  });

  it.each(['Folkestone & Hythe', 'FOLKESTONE AND HYTHE', 'Shepway', 'Folkestone  and Hythe', 'E07000112'])(
    'of %s is one district',
    (authority) => expect(read({ Authority: authority })[0]?.area).toBe('E07000112'),
  );

  it('has all districts of the county, or none', () =>
    expect(provenReoffendingImport.areasTogether).toEqual(
      [...registers.areas.values()]
        .filter(({ type, parents }) => type === 'DISTRICT' && parents.includes('E10000016'))
        .map(({ code }) => code)
        .sort(),
    ));
});
