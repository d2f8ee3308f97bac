import { type Period, readPeriod, RejectedValue, type Row } from '@safer-graph/kit';

/** Printed as 2008/09 or 2008-09: with a dash it would otherwise be read as a month. */
export function readFinancialYear(row: Row, column: string): Period {
  const text = row[column] ?? '';
  const period = readPeriod(text.replace(/^(\d{4})-(\d{2})$/, '$1/$2'));
  if (period?.kind === 'FINANCIAL_YEAR') return period;
  throw new RejectedValue(column, text, 'a financial year such as 2008/09 or 2008-09');
}
