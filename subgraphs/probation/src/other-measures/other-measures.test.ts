import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { otherMeasuresImport } from './other-measures.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Measure: 'employment',
  'Area Code': 'E10000016',
  Period: '2009/10 Q2',
  Numerator: '381',
  Denominator: '820',
};

it('a row of other figures is so many out of so many of its measure', () => {
  expect(otherMeasuresImport.read(row, registers)).toMatchObject([
    { measure: 'probation/other-measures/employment', area: 'E10000016', numerator: 381, denominator: 820 },
  ]);
});

it('a row of a measure that the catalogue does not list is refused', () => {
  expect(() => otherMeasuresImport.read({ ...row, Measure: 'health' }, registers)).toThrow(
    'Measure: expected one of probation/other-measures/settled-accommodation, probation/other-measures/employment; got "health"',
  );
});
