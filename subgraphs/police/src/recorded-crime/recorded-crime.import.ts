import {
  type CellFigure,
  type Importer,
  type Period,
  readBalance,
  readPeriod,
  RejectedValue,
  type Registers,
  type Row,
} from '@safer-graph/kit';
import { offenceGroupOf } from './offence-group.js';
import { recordedCrime } from './recorded-crime.dataset.js';

/** The Home Office keys its tables by name; a partnership may keep a name that its district has given up. */
const otherNames: Readonly<Record<string, string>> = {
  'folkestone and hythe': 'shepway',
  'folkestone & hythe': 'shepway',
  'tonbridge & malling': 'tonbridge and malling',
  'dartford & gravesham': 'dartford and gravesham',
};

/** The Home Office's open data tables: one row is one offence code in one partnership and quarter. */
export const recordedCrimeImport: Importer = {
  dataset: recordedCrime,
  columns: [
    'Financial Year',
    'Financial Quarter',
    'Force Name',
    'CSP Name',
    'Offence Description',
    'Offence Group',
    'Offence Subgroup',
    'Offence Code',
    'Number of Offences',
  ],
  read: (row, registers) => {
    const group = offenceGroupOf(row['Offence Group']!, row['Offence Subgroup']!);
    if (!group)
      throw new RejectedValue(
        'Offence Group',
        `${row['Offence Group']}, ${row['Offence Subgroup']}`,
        'a group or subgroup of the Home Office classification',
      );
    const figure: Omit<CellFigure, 'measure'> = {
      area: partnershipNamed(row, registers),
      period: readQuarter(row),
      part: `${row['Offence Code']} ${row['Offence Description']}`,
      numerator: readBalance(row, 'Number of Offences'),
    };
    return [group.series, 'all-crime'].map((series) => ({ ...figure, measure: `police/recorded-crime/${series}` }));
  },
};

function partnershipNamed(row: Row, { areas }: Registers): string {
  const given = row['CSP Name']!;
  const name = otherNames[given.toLowerCase()] ?? given.toLowerCase();
  for (const area of areas.values())
    if (area.type === 'COMMUNITY_SAFETY_PARTNERSHIP' && area.name.toLowerCase() === name) return area.code;
  throw new RejectedValue('CSP Name', given, 'the name of a community safety partnership in the register of areas');
}

/** "2009/10" and "2", where quarter 1 is April to June. */
function readQuarter(row: Row): Period {
  const year = row['Financial Year']!;
  const quarter = row['Financial Quarter']!;
  const period = readPeriod(`${year} Q${quarter}`);
  if (period) return period;
  throw new RejectedValue(
    'Financial Year, Financial Quarter',
    `${year}, ${quarter}`,
    'a financial year such as 2009/10 and a quarter from 1 to 4',
  );
}
