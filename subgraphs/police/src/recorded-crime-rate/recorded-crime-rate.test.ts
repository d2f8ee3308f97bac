import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { recordedCrimeRateImport } from './recorded-crime-rate.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  'Financial Year': '2009/10',
  'Financial Quarter': '2',
  'Force Name': 'Kent',
  'CSP Name': 'Sevenoaks',
  'Offence Description': 'Burglary in a dwelling',
  'Offence Group': 'Theft offences',
  'Offence Subgroup': 'Domestic burglary',
  'Offence Code': '28A',
  'Number of Offences': '51',
};
const read = (change: object, known = registers) => recordedCrimeRateImport.read({ ...row, ...change }, known);
const figure = {
  area: 'E22000144',
  period: { code: '2009/10 Q2', kind: 'QUARTER', start: '2009-07-01', end: '2009-09-30' },
  part: '28A Burglary in a dwelling',
  numerator: 51,
};
const households = registers.denominators.get('HOUSEHOLDS E07000111')!.value;

describe('a row of the Home Office table, read for rates', () => {
  it('of burglary counts per household, and in all crime per person', () =>
    expect(read({})).toEqual([
      { ...figure, measure: 'police/recorded-crime-rate/all-crime', denominator: 114893 },
      { ...figure, measure: 'police/recorded-crime-rate/burglary-dwelling', denominator: households },
    ]));

  it('of violence counts per person, twice', () =>
    expect(
      read({ 'Offence Group': 'Violence against the person', 'Offence Subgroup': 'Violence with injury' }).map(
        ({ measure, denominator }) => [measure, denominator],
      ),
    ).toEqual([
      ['police/recorded-crime-rate/all-crime', 114893],
      ['police/recorded-crime-rate/violence-against-the-person', 114893],
    ]));

  it('of a group without a rate counts in all crime alone', () =>
    expect(read({ 'Offence Group': 'Robbery', 'Offence Subgroup': 'Robbery' }).map(({ measure }) => measure)).toEqual([
      'police/recorded-crime-rate/all-crime',
    ]));

  it('of two districts that are one partnership is over the people of both', () =>
    expect(read({ 'CSP Name': 'Dartford & Gravesham' })[0]).toMatchObject({
      area: 'E22000352',
      denominator: registers.denominators.get('POPULATION E22000352')!.value,
    }));

  it('of another force is passed over', () => expect(read({ 'Force Name': 'Sussex' })).toEqual([]));

  it('is refused where the register does not say how many live there', () =>
    expect(() => read({}, { ...registers, denominators: new Map() })).toThrow(
      'CSP Name: expected a partnership whose population the register of denominators has; got "E22000144"',
    ));
});
