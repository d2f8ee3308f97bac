import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { otherMeasuresImport } from './other-measures.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));

describe("a row of a landlord's other figures", () => {
  it.each([
    [
      { Measure: 'moat-evictions', 'Area Code': 'E07000111', Period: '2008/09', Numerator: '2' },
      { measure: 'housing/other-measures/moat-evictions', numerator: 2, code: '2008/09' },
    ],
  ])('%j is a figure of its measure', (row, { code, ...figure }) => {
    expect(otherMeasuresImport.read(row, registers)).toMatchObject([
      { ...figure, area: 'E07000111', period: { code } },
    ]);
  });

  it('of a measure in a period of another length is refused', () => {
    const row = { Measure: 'moat-evictions', 'Area Code': 'E07000111', Period: '2009/10 Q2', Numerator: '2' };
    expect(() => otherMeasuresImport.read(row, registers)).toThrow(
      'Period: expected a financial year such as 2009/10; got "2009/10 Q2"',
    );
  });

  const mean = {
    Measure: 'moat-days-to-close-a-case',
    'Area Code': 'E07000111',
    Period: '2009/10 Q2',
    Numerator: '',
    Value: '41.5',
    'Sample Size': '10',
  };
  const read = (change: object) => otherMeasuresImport.read({ ...mean, ...change }, registers);
  const cell = {
    measure: 'housing/other-measures/moat-days-to-close-a-case',
    area: 'E07000111',
    period: { code: '2009/10 Q2', kind: 'QUARTER', start: '2009-07-01', end: '2009-09-30' },
    numerator: null,
  };

  it.each([
    ['of ten cases or more, with their number', {}, { value: 41.5, sampleSize: 10 }],
    ['not of nine', { 'Sample Size': '9' }, { mark: 'SUPPRESSED' }],
    ['not of one, which is that case itself', { 'Sample Size': '1' }, { mark: 'SUPPRESSED' }],
    ['of none not stated', { Value: '', 'Sample Size': '0' }, { mark: 'NOT_STATED' }],
  ])('is a mean %s', (_, change, figure) => expect(read(change)).toEqual([{ ...cell, ...figure }]));

  it.each([
    [{ 'Sample Size': '' }, 'Sample Size: expected the number of cases of the mean; got ""'],
    [{ Numerator: '415', Denominator: '10' }, 'Numerator: expected nothing, nor a Denominator: '],
    [{ Denominator: '10' }, 'Numerator: expected nothing, nor a Denominator: a mean is given as its Value; got "10"'],
  ])('is no mean with %j', (change, message) => expect(() => read(change)).toThrow(message));
});
