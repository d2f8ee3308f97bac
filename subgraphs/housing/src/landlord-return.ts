import {
  type CellFigure,
  readArea,
  readPeriod,
  readWord,
  RejectedValue,
  type Registers,
  type Row,
} from '@safer-graph/kit';
import { landlordIds } from './landlord.js';

/** Columns that every return of a landlord begins with. */
export const returnColumns = ['Landlord', 'District Code', 'Quarter'] as const;

/** Whose row it is, of which district and quarter. */
export function readReturn(
  row: Row,
  registers: Registers,
): { readonly landlord: string; readonly cell: Pick<CellFigure, 'area' | 'period'> } {
  const period = readPeriod(row['Quarter']!);
  if (period?.kind !== 'QUARTER')
    throw new RejectedValue('Quarter', row['Quarter']!, 'a quarter of the financial year such as 2009/10 Q2');
  return {
    landlord: readWord(row, 'Landlord', landlordIds),
    cell: { area: readArea(row, 'District Code', registers), period },
  };
}
