import { type CellFigure, readArea, readPeriodOf, type Registers, RejectedValue, type Row } from '@safer-graph/kit';
import { readLandlord } from './landlord.js';

/** Columns that the returns of a landlord begin with. */
export const returnColumns = ['Landlord', 'District Code', 'Quarter'] as const;

/** Whose row it is, of which district and quarter. */
export function readReturn(
  row: Row,
  registers: Registers,
): { readonly landlord: string; readonly cell: Pick<CellFigure, 'area' | 'period'> } {
  return {
    landlord: readLandlord(row).id,
    cell: { area: readArea(row, 'District Code', registers), period: readPeriodOf(row, 'Quarter', 'QUARTER') },
  };
}

/** The district of a row, and the ward in it where the return goes so far. */
export function readWard(row: Row, registers: Registers): { readonly district: string; readonly ward: string | null } {
  const district = readArea(row, 'District Code', registers);
  const ward = row['Ward Code'];
  if (!ward) return { district, ward: null };
  const entry = registers.areas.get(ward);
  if (entry?.type === 'WARD_2009' && entry.parents.includes(district)) return { district, ward };
  throw new RejectedValue('Ward Code', ward, `a ward of ${district} in 2009, or nothing`);
}
