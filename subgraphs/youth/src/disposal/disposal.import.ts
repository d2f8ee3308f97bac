import { type Importer, readArea, readCount, readPeriodOf, readWord } from '@safer-graph/kit';
import { allDisposals, disposals, type DisposalTier, restorativeDisposal } from './disposal-tier.js';
import { allSeries, seriesOf, youthDisposals } from './disposal.dataset.js';

/** A disposal as the file prints it, and its tier. */
const known: Readonly<Record<string, readonly [disposal: string, tier: DisposalTier | 'all' | 'of the police']>> = {
  [allDisposals]: [allDisposals, 'all'],
  [restorativeDisposal]: [restorativeDisposal, 'of the police'],
  ...Object.fromEntries(Object.entries(disposals).map(([disposal, tier]) => [disposal, [disposal, tier]])),
};

/**
 * The service's own return: one row is one disposal in one district, or the county, and financial year. A line All states the
 * sum of the others, and with it that what they do not list is none. Restorative disposals are passed over.
 */
export const disposalImport: Importer = {
  dataset: youthDisposals,
  columns: ['Area Code', 'Financial Year', 'Disposal', 'Disposals'],
  read: (row, registers) => {
    const [disposal, tier] = readWord(row, 'Disposal', known);
    if (tier === 'of the police') return [];
    const cell = {
      area: readArea(row, 'Area Code', registers),
      period: readPeriodOf(row, 'Financial Year', 'FINANCIAL_YEAR'),
    };
    const numerator = readCount(row, 'Disposals');
    const all = { ...cell, measure: seriesOf('all') };
    if (tier === 'all')
      return [
        ...allSeries.map((measure) => ({ ...cell, measure, part: allDisposals, numerator: 0 })),
        { ...all, total: true, numerator },
      ];
    return [
      { ...all, part: disposal, numerator },
      { ...cell, measure: seriesOf(tier), part: disposal, numerator },
    ];
  },
};
