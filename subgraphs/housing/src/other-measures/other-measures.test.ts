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
    [
      { Measure: 'moat-days-to-close-a-case', 'Area Code': 'E07000111', Period: '2009/10 Q2', Value: '41.5' },
      { measure: 'housing/other-measures/moat-days-to-close-a-case', numerator: null, value: 41.5, code: '2009/10 Q2' },
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
});
