import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { youthOffences } from './youth-offence.dataset.js';
import { youthOffenceImport } from './youth-offence.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  'District Code': 'E07000111',
  Period: '2008/09',
  'Offence Group': 'Robbery',
  'Age Band': '15-17',
  Offences: '6',
};
const all = { ...row, 'Offence Group': 'All', 'Age Band': 'All', Offences: '312' };
const read = (given: Readonly<Record<string, string>>) => youthOffenceImport.read(given, registers);
const id = (series: string) => `youth/youth-offence/${series}`;

describe('a row of the return of proven offences', () => {
  const cell = {
    area: 'E07000111',
    period: { code: '2008/09', kind: 'FINANCIAL_YEAR', start: '2008-04-01', end: '2009-03-31' },
  };

  it('is a part of the year, of its kind, of its age, and of both', () => {
    const part = { ...cell, part: 'Robbery, 15-17', numerator: 6 };
    expect(read(row)).toEqual([
      { ...part, measure: id('all') },
      { ...part, measure: id('violence') },
      { ...part, measure: id('aged-15-17') },
      { ...part, measure: id('violence-aged-15-17') },
    ]);
  });

  it('of all groups and ages states the sum, and that what is not listed is none', () => {
    const yearly = youthOffences.measures.filter(({ periodKind }) => periodKind === 'FINANCIAL_YEAR');
    expect(yearly).toHaveLength(1 + 4 + 2 + 8);
    expect(read(all)).toEqual([
      ...yearly.map((measure) => ({ ...cell, measure: measure.id, part: 'All', numerator: 0 })),
      { ...cell, measure: id('all'), total: true, numerator: 312 },
    ]);
  });

  it('may write its year with a dash', () =>
    expect(read({ ...row, Period: '2008-09' })[0]?.period).toEqual(cell.period));

  it('of a quarter is a figure of its own', () =>
    expect(read({ ...all, Period: '2009/10 Q2', Offences: '74' })).toEqual([
      {
        measure: id('all-by-quarter'),
        area: 'E07000111',
        period: { code: '2009/10 Q2', kind: 'QUARTER', start: '2009-07-01', end: '2009-09-30' },
        numerator: 74,
      },
    ]));

  it.each([
    ['sexual offences', 'Sexual Offences', '10 to 14', 'other-aged-10-14'],
    ['a label in other letters', 'theft and handling stolen goods', '15 to 17', 'theft-aged-15-17'],
    ['arson', 'Arson', '10-14', 'damage-aged-10-14'],
  ])('of %s is no series of its own', (_, group, band, series) =>
    expect(read({ ...row, 'Offence Group': group, 'Age Band': band }).at(-1)?.measure).toBe(id(series)),
  );

  it.each([
    [
      'District Code',
      'Sevenoaks',
      'District Code: expected the code of an area in the register, such as E07000111; got "Sevenoaks"',
    ],
    [
      'Period',
      '2008-12',
      'Period: expected a financial year such as 2008/09, or a quarter such as 2009/10 Q2; got "2008-12"',
    ],
    [
      'Period',
      '2009/10 Q2',
      'Offence Group, Age Band: expected All, All: quarters have no parts; got "Robbery, 15-17"',
    ],
    ['Age Band', '18-20', 'Age Band: expected one of 10-14, 10 to 14, 15-17, 15 to 17, All; got "18-20"'],
    [
      'Age Band',
      'All',
      'Offence Group, Age Band: expected a group and an age band, or All and All; got "Robbery, All"',
    ],
    [
      'Offence Group',
      'All',
      'Offence Group, Age Band: expected a group and an age band, or All and All; got "All, 15-17"',
    ],
    ['Offence Group', 'Piracy', 'Offence Group: expected one of All, Violence Against the Person, '],
    ['Offences', '*', 'Offences: expected a whole number, 0 or more; got "*"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => read({ ...row, [column]: value })).toThrow(message);
  });
});
