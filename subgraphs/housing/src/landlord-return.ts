import { type CellFigure, readArea, readPeriodOf, readWord, type Registers, type Row } from '@safer-graph/kit';
import { landlordIds } from './landlord.js';

/** Columns that every return of a landlord begins with. */
export const returnColumns = ['Landlord', 'District Code', 'Quarter'] as const;

/** Whose row it is, of which district and quarter. */
export function readReturn(
  row: Row,
  registers: Registers,
): { readonly landlord: string; readonly cell: Pick<CellFigure, 'area' | 'period'> } {
  return {
    landlord: readWord(row, 'Landlord', landlordIds),
    cell: { area: readArea(row, 'District Code', registers), period: readPeriodOf(row, 'Quarter', 'QUARTER') },
  };
}
