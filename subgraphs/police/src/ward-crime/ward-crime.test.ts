import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { otherMeasuresImport } from '../other-measures/other-measures.import.js';
import { wardCrimeImport } from './ward-crime.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = { Measure: 'vehicle-crime', 'Area Code': '29UKGK', Period: '2009-10', Numerator: '3' };
const violent = 'violence-and-sexual-offences';

describe('a row of the table by ward', () => {
  it('is one count of one kind of crime in one ward and month', () =>
    expect(wardCrimeImport.read(row, registers)).toEqual([
      {
        measure: 'police/ward-crime/vehicle-crime',
        area: '29UKGK',
        period: { code: '2009-10', kind: 'MONTH', start: '2009-10-01', end: '2009-10-31' },
        numerator: 3,
      },
    ]));

  it.each(['2010-11', '2013-05'])('may be violence and sexual offences of %s', (Period) =>
    expect(wardCrimeImport.read({ ...row, Measure: violent, Period }, registers)).toHaveLength(1),
  );

  it.each(['2010-12', '2013-04'])('is no violence and sexual offences of %s, when street files had another', (Period) =>
    expect(() => wardCrimeImport.read({ ...row, Measure: violent, Period }, registers)).toThrow(
      `Period: expected a month before 2010-12 or after 2013-04: beside the street files' violent crime this series could leave the sexual offences of a ward; got "${Period}"`,
    ),
  );

  it.each([
    ['Measure', 'sexual-offences', 'Measure: expected one of police/ward-crime/all-crime, '],
    ['Period', '2009/10 Q2', 'Period: expected a month such as 2009-12; got "2009/10 Q2"'],
    ['Area Code', 'Ash', 'Area Code: expected the code of an area in the register'],
    ['Numerator', '3.5', 'Numerator: expected a whole number, 0 or more; got "3.5"'],
  ])('is refused for %s %j', (column, value, message) =>
    expect(() => wardCrimeImport.read({ ...row, [column]: value }, registers)).toThrow(message),
  );
});

it('a row of other figures is one count of one quarter', () =>
  expect(
    otherMeasuresImport.read(
      {
        Measure: 'shoplifting-detections-aged-10-to-17',
        'Area Code': 'E07000111',
        Period: '2009/10 Q2',
        Numerator: '12',
      },
      registers,
    ),
  ).toMatchObject([{ measure: 'police/other-measures/shoplifting-detections-aged-10-to-17', numerator: 12 }]));
