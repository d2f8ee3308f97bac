import { fileURLToPath } from 'node:url';
import { monthlyCounts } from '../../test-support/monthly-counts.js';
import { measuresById } from '../dataset.js';
import { readRegisters } from '../register.js';
import { cellCollector } from './cell-collector.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = { Ward: '29UKHA', Month: '2009-10', Offence: '', Crimes: '2' };
const crimes = monthlyCounts('OPEN');
const [figure] = crimes.read(row, registers);
const ofWard = (offence: number) => ({ ...figure!, part: `kind ${offence}` });

describe('the parts of a cell', () => {
  const collector = () => cellCollector(measuresById([crimes.dataset]), registers);
  const some = (size: number) => {
    const cells = collector();
    for (let offence = 0; offence < size; offence += 1) cells.add(ofWard(offence), offence + 2);
    return cells;
  };

  it('may be as many as the wards of a nation have categories, each of them once', () => {
    const ofNation = 320 * 26 * 13;
    const cells = some(ofNation);
    expect([...cells.cells()]).toMatchObject([{ numerator: 2 * ofNation, parts: ofNation, sourceLine: null }]);
    for (const repeated of [0, 4096, ofNation - 1])
      expect(() => cells.add(ofWard(repeated), 1)).toThrow(
        `(row): expected one row for each figure; the file gives it twice; got "test/monthly-counts/crimes, 29UKHA, 2009-10, kind ${repeated}"`,
      );
  });

  it('are refused where they are as many as events', () => {
    const cells = some(2 ** 19);
    expect(() => cells.add(ofWard(2 ** 19), 1)).toThrow(
      '(row): expected no more than 524288 parts of test/monthly-counts/crimes; rows that are events are tallied; got "kind 524288"',
    );
  });
});
