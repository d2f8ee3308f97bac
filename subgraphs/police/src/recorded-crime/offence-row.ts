import {
  financialYear,
  type Period,
  readBalance,
  readPeriod,
  RejectedValue,
  type Registers,
  type Row,
} from '@safer-graph/kit';
import { type OffenceGroup, offenceGroupOf } from './offence-group.js';
import { partnershipNamed } from './partnership-name.js';

/** What one row of the Home Office's open data tables says: one offence code in one partnership and quarter. */
export interface OffenceRow {
  readonly group: OffenceGroup;
  readonly area: string;
  readonly period: Period;
  readonly part: string;
  readonly numerator: number;
}

export const offenceColumns = [
  'Financial Year',
  'Financial Quarter',
  'Force Name',
  'CSP Name',
  'Offence Description',
  'Offence Group',
  'Offence Subgroup',
  'Offence Code',
  'Number of Offences',
];

/** Labels of the columns in other years' files. */
export const offenceColumnNames: Readonly<Record<string, readonly string[]>> = {
  'Financial Year': ['Year'],
  'Financial Quarter': ['Quarter'],
  'Force Name': ['Force', 'Police Force'],
  'CSP Name': ['CSP', 'Community Safety Partnership'],
  'Offence Subgroup': ['Offence Sub-group', 'Offence Sub Group'],
  'Number of Offences': ['Offence Count', 'Offences'],
};

/** Null for a row of a force that the register does not hold. */
export function readOffenceRow(row: Row, registers: Registers): OffenceRow | null {
  const area = partnershipNamed(row, registers);
  if (area === null) return null;
  const group = offenceGroupOf(row['Offence Group']!, row['Offence Subgroup']!, row['Offence Code']!);
  if (!group)
    throw new RejectedValue(
      'Offence Group',
      `${row['Offence Group']}, ${row['Offence Subgroup']}, ${row['Offence Code']}`,
      'a group or subgroup of the Home Office classification, or the code of a theft',
    );
  return {
    group,
    area,
    period: readQuarter(row),
    part: partOf(row['Offence Code']!, row['Offence Description']!),
    numerator: readBalance(row, 'Number of Offences'),
  };
}

/** Names of parts, by code and description: to join them two million times takes longer than to find them. */
const parts = new Map<string, Map<string, string>>();
const mostParts = 1000;

function partOf(code: string, description: string): string {
  const before = parts.get(code)?.get(description);
  if (before) return before;
  const ofCode = parts.get(code) ?? new Map<string, string>();
  const part = `${code} ${description}`;
  if (parts.size < mostParts && ofCode.size < mostParts) parts.set(code, ofCode.set(description, part));
  return part;
}

/** The quarter of the row before: rows stand quarter by quarter. */
let last: { readonly year: string; readonly quarter: string; readonly period: Period } | undefined;

/** "2009/10" and "2", or "2009-10" and "Q2", where quarter 1 is April to June. */
function readQuarter(row: Row): Period {
  const year = row['Financial Year']!;
  const quarter = row['Financial Quarter']!;
  if (last?.year === year && last.quarter === quarter) return last.period;
  const period = readPeriod(`${financialYear(year)} Q${quarter.replace(/^q/i, '')}`);
  if (period) {
    last = { year, quarter, period };
    return period;
  }
  throw new RejectedValue(
    'Financial Year, Financial Quarter',
    `${year}, ${quarter}`,
    'a financial year such as 2009/10 and a quarter from 1 to 4',
  );
}
