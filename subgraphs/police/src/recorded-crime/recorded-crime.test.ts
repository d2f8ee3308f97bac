import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { recordedCrimeImport } from './recorded-crime.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  'Financial Year': '2009/10',
  'Financial Quarter': '4',
  'Force Name': 'Kent',
  'CSP Name': 'Sevenoaks',
  'Offence Description': 'Burglary in a dwelling',
  'Offence Group': 'Theft offences',
  'Offence Subgroup': 'Domestic burglary',
  'Offence Code': '28A',
  'Number of Offences': '1,204',
};

describe('a row of the Home Office table', () => {
  it('counts in its offence group and in all crime', () => {
    const figure = {
      area: 'E22000144',
      period: { code: '2009/10 Q4', kind: 'QUARTER', start: '2010-01-01', end: '2010-03-31' },
      part: '28A Burglary in a dwelling',
      numerator: 1204,
    };
    expect(recordedCrimeImport.read(row, registers)).toEqual([
      { ...figure, measure: 'police/recorded-crime/burglary-dwelling' },
      { ...figure, measure: 'police/recorded-crime/all-crime' },
    ]);
  });

  it.each([
    ['Theft Offences', 'Vehicle offences', 'vehicle-crime'],
    ['Theft offences', 'RESIDENTIAL  burglary', 'burglary-dwelling'],
    ['Violence against the person', 'Violence with injury', 'violence-against-the-person'],
    ['Violence against the person', 'Stalking and Harassment', 'violence-against-the-person'],
    ['Criminal damage and arson', 'Arson', 'criminal-damage'],
    ['Theft offences', 'Theft from a vehicle', 'vehicle-crime'],
    ['Theft offences', 'Theft of a motor vehicle', 'vehicle-crime'],
    ['Theft offences', 'Interfering with a motor vehicle', 'vehicle-crime'],
    ['Theft offences', 'Aggravated vehicle taking', 'vehicle-crime'],
    ['Theft offences', 'Residential burglary of an unconnected building', 'burglary-dwelling'],
  ])('labelled %s, %s counts as %s', (group, subgroup, series) => {
    const [figure] = recordedCrimeImport.read(
      { ...row, 'Offence Group': group, 'Offence Subgroup': subgroup },
      registers,
    );
    expect(figure?.measure).toBe(`police/recorded-crime/${series}`);
  });

  it.each([
    ['28c', 'burglary-dwelling'],
    ['30A', 'burglary-other'],
    ['37/2', 'vehicle-crime'],
    ['44', 'theft-other'],
  ])('of theft under a new label counts by its code %s as %s', (code, series) => {
    const change = { 'Offence Group': 'Theft Offences', 'Offence Subgroup': 'Acquisitive', 'Offence Code': code };
    expect(recordedCrimeImport.read({ ...row, ...change }, registers)[0]?.measure).toBe(
      `police/recorded-crime/${series}`,
    );
  });

  it('may take away crimes that were cancelled later', () =>
    expect(recordedCrimeImport.read({ ...row, 'Number of Offences': '-3' }, registers)[0]?.numerator).toBe(-3));

  it.each([
    ['2009-10', '2'],
    ['2009/2010', 'Q2'],
    ['2009/10', 'q2'],
  ])('is of the quarter that is printed as %s, %s', (year, quarter) => {
    const change = { 'Financial Year': year, 'Financial Quarter': quarter };
    expect(recordedCrimeImport.read({ ...row, ...change }, registers)[0]?.period.code).toBe('2009/10 Q2');
  });

  it('of Folkestone and Hythe belongs to the partnership that is still called Shepway', () => {
    const codes = ['Folkestone and Hythe', 'Folkestone & Hythe', 'Shepway'].map(
      (name) => recordedCrimeImport.read({ ...row, 'CSP Name': name }, registers)[0]?.area,
    );
    expect(new Set(codes)).toEqual(new Set(['E22000145']));
  });

  it.each(['Tonbridge & Malling', 'TONBRIDGE AND MALLING', ' Tonbridge  and Malling '])(
    'of %j belongs to one partnership',
    (name) => expect(recordedCrimeImport.read({ ...row, 'CSP Name': name }, registers)[0]?.area).toBe('E22000148'),
  );

  it.each(['Kent', 'Kent Police', 'KENT'])('is read whether its force is called %s or otherwise', (force) =>
    expect(recordedCrimeImport.read({ ...row, 'Force Name': force }, registers)).toHaveLength(2),
  );

  it('of another force is passed over, whatever else stands in it', () =>
    expect(
      recordedCrimeImport.read(
        { ...row, 'Force Name': 'Sussex', 'CSP Name': 'Wealden', 'Offence Group': 'new', 'Number of Offences': '' },
        registers,
      ),
    ).toEqual([]));

  it.each([
    ['Force Name', '', 'Force Name: expected the name of a police force; got ""'],
    [
      'Offence Subgroup',
      'Piracy',
      'Offence Group: expected a group or subgroup of the Home Office classification, or the code of a theft; got "Piracy, Piracy, 28A"',
    ],
    [
      'CSP Name',
      'Seven Oaks',
      'CSP Name: expected the name of a community safety partnership of Kent in the register of areas; got "Seven Oaks"',
    ],
    [
      'CSP Name',
      'Dartford',
      'CSP Name: expected the name of a community safety partnership of Kent in the register of areas, which has Dartford in the partnership Dartford and Gravesham; got "Dartford"',
    ],
    ...['', '..', 'x', '--3'].map((text) => [
      'Number of Offences',
      text,
      `Number of Offences: expected a whole number such as 12, or -3 where more was cancelled; got "${text}"`,
    ]),
    [
      'Financial Quarter',
      '5',
      'Financial Year, Financial Quarter: expected a financial year such as 2009/10 and a quarter from 1 to 4; got "2009/10, 5"',
    ],
    [
      'Financial Year',
      '2009',
      'Financial Year, Financial Quarter: expected a financial year such as 2009/10 and a quarter from 1 to 4; got "2009, 4"',
    ],
  ])('is refused for %s %j', (column, value, message) => {
    const group = column === 'Offence Subgroup' ? { 'Offence Group': 'Piracy' } : {};
    expect(() => recordedCrimeImport.read({ ...row, ...group, [column]: value }, registers)).toThrow(message);
  });
});
