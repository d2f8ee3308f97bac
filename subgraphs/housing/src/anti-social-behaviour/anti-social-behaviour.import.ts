import {
  type CellFigure,
  type Importer,
  readCount,
  readPeriod,
  readWord,
  RejectedValue,
  type Row,
} from '@safer-graph/kit';
import { readWard } from '../landlord-return.js';
import { readLandlord } from '../landlord.js';
import { antiSocialBehaviour, seriesOf } from './anti-social-behaviour.dataset.js';
import { allCases, caseCategories, type CaseGroup, caseGroups } from './case-category.js';

const categories: Readonly<Record<string, readonly [part: string, group: CaseGroup | null]>> = {
  [allCases]: [allCases, null],
  ...Object.fromEntries(Object.entries(caseCategories).map(([category, group]) => [category, [category, group]])),
};

/**
 * A landlord's own return: one row is one category of case in one ward, or one district, and quarter; or in one district
 * and month. A line All cases states the sum of the lines above it, and with it that what they do not list is none.
 */
export const antiSocialBehaviourImport: Importer = {
  dataset: antiSocialBehaviour,
  columns: ['Landlord', 'District Code', 'Period', 'Category', 'Cases Opened'],
  optionalColumns: ['Ward Code', 'Homes'],
  otherNames: { Period: ['Quarter', 'Month'] },
  read: (row, registers) => {
    const series = seriesOf(readLandlord(row));
    const { district, ward } = readWard(row, registers);
    const period = readPeriod(row['Period']!);
    const [category, group] = readWord(row, 'Category', categories);
    const numerator = readCount(row, 'Cases Opened');
    if (period?.kind !== 'QUARTER' && period?.kind !== 'MONTH')
      throw new RejectedValue('Period', row['Period']!, 'a quarter such as 2009/10 Q2, or a month such as 2009-12');
    const cell = (measure: string, area: string) => ({ measure, area, period });
    const cells =
      period.kind === 'MONTH'
        ? [cell(series.byMonth, areaOfMonth(row, district, ward))]
        : [...(ward ? [cell(series.cases, ward)] : []), cell(series.cases, district)];
    if (group === null) return [...stated(cells.slice(0, 1), numerator), ...ofDistrict()];
    const part = (area: string) => (ward && area === district ? `${ward}, ${category}` : category);
    const inGroup = period.kind === 'QUARTER' ? [cell(series.group(group), district)] : [];
    return [...cells, ...inGroup].map((one) => ({ ...one, part: part(one.area), numerator }));

    function ofDistrict(): CellFigure[] {
      if (ward || period!.kind === 'MONTH') return [];
      const none = Object.keys(caseGroups).map((name) => ({
        ...cell(series.group(name as CaseGroup), district),
        part: allCases,
        numerator: 0,
      }));
      if (!row['Homes']) return none;
      return [...none, { ...cell(series.perThousandHomes, district), numerator, denominator: readCount(row, 'Homes') }];
    }
  },
};

/** A total is held against its parts, never added; the part of none makes a cell of what has no parts. */
const stated = (cells: readonly Pick<CellFigure, 'measure' | 'area' | 'period'>[], numerator: number): CellFigure[] =>
  cells.flatMap((cell) => [
    { ...cell, part: allCases, numerator: 0 },
    { ...cell, total: true, numerator },
  ]);

function areaOfMonth(row: Row, district: string, ward: string | null): string {
  if (ward === null) return district;
  throw new RejectedValue('Ward Code', row['Ward Code']!, 'nothing: months are published for districts');
}
