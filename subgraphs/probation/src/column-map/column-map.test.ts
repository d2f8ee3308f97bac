import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { reoffending } from '../reoffending/reoffending.dataset.js';
import { mappedArea, mappedColumns } from './column-map.js';
import { readProportion } from './proportion.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const map = {
  columns: { Authority: ['LA name'], Offenders: ['Cohort size', 'n'], Rate: ['%'] },
  authorities: { Kent: 'E10000016' },
};

describe('a column map', () => {
  it('says which columns a table needs, which it may lack, and what each has been called', () => {
    expect(mappedColumns(map, ['Rate'])).toEqual({
      columns: ['Authority', 'Offenders'],
      optionalColumns: ['Rate'],
      otherNames: map.columns,
    });
  });

  it.each([
    ['Kent', 'E10000016'],
    ['E10000016', 'E10000016'],
    ['E07000111', null],
    ['E06000035', null],
    ['Surrey', null],
    ['', null],
  ])('of authority %j gives %j', (authority, area) => {
    expect(mappedArea({ Authority: authority }, 'Authority', map, reoffending, registers)).toBe(area);
  });
});

describe('so many out of so many', () => {
  const read = (reoffenders: string, offenders: string) =>
    readProportion({ Offenders: offenders, Reoffenders: reoffenders }, 'Reoffenders', 'Offenders');

  it.each([
    ['9', '30', { numerator: 9, denominator: 30 }],
    ['9', '29', { numerator: 9, denominator: 29, qualifier: 'APPROXIMATELY' }],
    ['*', '29', { numerator: null, mark: 'SUPPRESSED' }],
    ['9', '', { numerator: null, mark: 'NOT_STATED' }],
  ])('%s of %s is %j', (reoffenders, offenders, figure) => expect(read(reoffenders, offenders)).toEqual(figure));

  it('is refused where the part is larger than the whole', () =>
    expect(() => read('31', '30')).toThrow('Reoffenders: expected no more than the 30 in Offenders; got "31"'));
});
