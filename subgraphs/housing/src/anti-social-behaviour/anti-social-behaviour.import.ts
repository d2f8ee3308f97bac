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
import { type Landlord, readLandlord } from '../landlord.js';
import { antiSocialBehaviour, seriesOf } from './anti-social-behaviour.dataset.js';
import { allCases, caseCategories, type CaseKind, caseKinds, otherCategoryNames } from './case-category.js';

type CellKey = Pick<CellFigure, 'measure' | 'area' | 'period'>;

const categories: Readonly<Record<string, readonly [part: string, kind: CaseKind | null]>> = {
  [allCases]: [allCases, null],
  ...Object.fromEntries(Object.entries(caseCategories).map(([category, kind]) => [category, [category, kind]])),
  ...Object.fromEntries(
    Object.entries(otherCategoryNames).map(([label, category]) => [label, [category, caseCategories[category]]]),
  ),
};

/**
 * A landlord's own return: one row is one category of case in one ward, or one district, and quarter; or in one district
 * and month. A line All cases states the sum of the other lines, and with it that what they do not list is none.
 */
export const antiSocialBehaviourImport: Importer = {
  dataset: antiSocialBehaviour,
  columns: ['Landlord', 'District Code', 'Period', 'Category', 'Cases Opened'],
  optionalColumns: ['Ward Code', 'Homes'],
  otherNames: { Period: ['Quarter', 'Month'] },
  read: (row, registers) => {
    const landlord = readLandlord(row);
    const series = seriesOf(landlord.id);
    const { district, ward } = readWard(row, registers);
    const period = readReturnPeriod(row, landlord, ward);
    const [category, kind] = readWord(row, 'Category', categories);
    const numerator = readCount(row, 'Cases Opened');
    const cell = (measure: string, area = district): CellKey => ({ measure, area, period });

    if (period.kind === 'MONTH')
      return kind === null
        ? statedTotal(cell(series.byMonth), numerator)
        : [{ ...cell(series.byMonth), part: category, numerator }];
    const ofWard = ward !== null && landlord.isBrokenDown ? [cell(series.cases, ward)] : [];
    const kinds = landlord.isBrokenDown ? (Object.keys(caseKinds) as CaseKind[]) : [];
    if (kind === null && ward !== null) return ofWard.flatMap((one) => statedTotal(one, numerator));
    if (kind === null)
      return [
        ...statedTotal(cell(series.cases), numerator),
        ...kinds.map((one) => noCase(cell(series.kind(one)))),
        ...(row['Homes']
          ? [{ ...cell(series.perThousandHomes), numerator, denominator: readCount(row, 'Homes') }]
          : []),
      ];
    const part = ward === null ? category : `${ward}, ${category}`;
    const ofDistrict = [
      cell(series.cases),
      ...kinds.filter((one) => one === kind).map((one) => cell(series.kind(one))),
    ];
    return [
      ...ofWard.map((one) => ({ ...one, part: category, numerator })),
      ...ofDistrict.map((one) => ({ ...one, part, numerator })),
    ];
  },
};

/** A part that adds nothing, and makes a cell of what has no other. */
const noCase = (cell: CellKey): CellFigure => ({ ...cell, part: allCases, numerator: 0 });

/** A total is held against its parts, never added. */
const statedTotal = (cell: CellKey, numerator: number): CellFigure[] => [
  noCase(cell),
  { ...cell, total: true, numerator },
];

function readReturnPeriod(row: Row, { name, isBrokenDown }: Landlord, ward: string | null) {
  const text = row['Period']!;
  const period = readPeriod(text);
  if (period?.kind === 'QUARTER') return period;
  if (period?.kind !== 'MONTH')
    throw new RejectedValue('Period', text, 'a quarter such as 2009/10 Q2, or a month such as 2009-12');
  if (!isBrokenDown) throw new RejectedValue('Period', text, `a quarter: months of ${name} are not published`);
  if (ward !== null) throw new RejectedValue('Ward Code', ward, 'nothing: months are published for districts');
  return period;
}
