import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { reoffending } from '../reoffending/reoffending.dataset.js';
import { authorityReader, mappedColumns } from './column-map.js';
import { readProportion } from './proportion.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const map = {
  columns: {
    'Authority Code': ['LA code'],
    Authority: ['LA name'],
    Offenders: ['Cohort size', 'n'],
    Rate: ['%'],
  },
  authorities: { E10000016: ['Kent', 'Kent & its districts'] },
};

describe('a column map', () => {
  it('says which columns a table needs, which it may lack, and what each has been called', () => {
    expect(mappedColumns(map, ['Rate'])).toEqual({
      columns: ['Offenders'],
      optionalColumns: ['Authority Code', 'Authority', 'Rate'],
      otherNames: map.columns,
    });
  });

  it.each([
    [
      'a label of another',
      { Offenders: ['cohort  SIZE'], Cohort: ['Cohort size'] },
      '"cohort size" is a label of Offenders and of Cohort.',
    ],
    ['the name of another', { Offenders: ['cohort'], Cohort: [] }, '"cohort" is a label of Offenders and of Cohort.'],
  ])('is refused where a column has %s', (_, columns, message) =>
    expect(() => mappedColumns({ ...map, columns: { ...map.columns, ...columns } }, [])).toThrow(message),
  );

  const read = authorityReader(map, reoffending);
  it.each([
    ['', 'Kent', 'E10000016'],
    ['', 'KENT and  its districts', 'E10000016'],
    ['', 'E10000016', 'E10000016'],
    ['E10000016', '', 'E10000016'],
    ['E10000016', 'Cantium', 'E10000016'],
    ['29', 'Kent', 'E10000016'],
    ['E07000111', 'Sevenoaks', null],
    ['E06000035', 'Medway', null],
    ['S12000099', 'Kent', null],
    ['', 'Surrey', null],
    ['', 'constructor', null],
  ])('of code %j and name %j gives %j', (code, name, area) =>
    expect(read({ 'Authority Code': code, Authority: name }, registers)).toBe(area),
  );

  it('refuses a row that has neither', () =>
    expect(() => read({ 'Authority Code': '', Authority: '' }, registers)).toThrow(
      'Authority: expected the name or the code of an authority; got ""',
    ));
});

describe('so many out of so many', () => {
  const read = (reoffenders: string, offenders: string) =>
    readProportion({ Offenders: offenders, Reoffenders: reoffenders }, 'Reoffenders', 'Offenders');

  it.each([
    ['9', '30', { numerator: 9, denominator: 30 }],
    ['9', '29', { numerator: 9, denominator: 29 }],
    ['*', '29', { numerator: null, mark: 'SUPPRESSED' }],
    ['9', '', { numerator: null, mark: 'NOT_STATED' }],
  ])('%s of %s is %j', (reoffenders, offenders, figure) => expect(read(reoffenders, offenders)).toEqual(figure));

  it('is refused where the part is larger than the whole', () =>
    expect(() => read('31', '30')).toThrow('Reoffenders: expected no more than the 30 in Offenders; got "31"'));
});
