import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { otherMeasuresImport } from './other-measures.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));

describe('a row of the other figures about young people', () => {
  it.each([
    [
      { Measure: 'permanent-exclusions', 'Area Code': 'E07000111', Period: '2008/09 academic', Numerator: '12' },
      { measure: 'youth/other-measures/permanent-exclusions', area: 'E07000111', numerator: 12 },
    ],
    [
      {
        Measure: 'youth/other-measures/education-and-employment',
        'Area Code': 'E10000016',
        Period: '2009/10 Q2',
        Numerator: '141',
        Denominator: '198',
      },
      {
        measure: 'youth/other-measures/education-and-employment',
        area: 'E10000016',
        numerator: 141,
        denominator: 198,
      },
    ],
  ])('%j is a figure of its measure', (row, figure) =>
    expect(otherMeasuresImport.read(row, registers)).toEqual([{ ...figure, period: expect.anything() }]),
  );

  it('of a measure in a period of another length is refused', () => {
    const row = { Measure: 'permanent-exclusions', 'Area Code': 'E07000111', Period: '2008/09', Numerator: '12' };
    expect(() => otherMeasuresImport.read(row, registers)).toThrow(
      'Period: expected an academic year such as 2009/10 academic; got "2008/09"',
    );
  });
});
