import { type Importer, measureTable, RejectedValue } from '@safer-graph/kit';
import { wardCrime } from './ward-crime.dataset.js';

const table = measureTable(wardCrime);
const violent = 'police/ward-crime/violence-and-sexual-offences';

/**
 * Street files of these months have violent crime, and do not say whether it holds sexual offences. If it does not, taking it
 * from the series here would leave the sexual offences of a ward.
 */
const apart = { from: '2010-12', to: '2013-04' };

export const wardCrimeImport: Importer = {
  ...table,
  read: (row, registers) => {
    const figures = table.read(row, registers);
    const told = figures.find(
      ({ measure, period: { code } }) => measure === violent && code >= apart.from && code <= apart.to,
    );
    if (!told) return figures;
    throw new RejectedValue(
      'Period',
      row['Period']!,
      `a month before ${apart.from} or after ${apart.to}: beside the street files' violent crime this series could leave the sexual offences of a ward`,
    );
  },
};
