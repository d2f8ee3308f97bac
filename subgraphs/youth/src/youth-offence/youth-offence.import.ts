import { type Importer, type Period, readArea, readCount, readPeriod, readWord, RejectedValue } from '@safer-graph/kit';
import { type AgeBand, all, offenceGroups, type OffenceKind } from './offence-group.js';
import { seriesOf, yearlySeries, youthOffences } from './youth-offence.dataset.js';

/** A group as the file prints it, and its kind; none for the line of the sum. */
const groups: Readonly<Record<string, readonly [group: string, kind: OffenceKind | null]>> = {
  [all]: [all, null],
  ...Object.fromEntries(Object.entries(offenceGroups).map(([group, kind]) => [group, [group, kind]])),
};
const bands: Readonly<Record<string, AgeBand | null>> = {
  '10-14': '10-14',
  '10 to 14': '10-14',
  '15-17': '15-17',
  '15 to 17': '15-17',
  [all]: null,
};

/**
 * The service's own return: one row is one offence group and age band in one district and financial year. The line All, All
 * states the sum of the others, and with it that what they do not list is none. A quarter has that line alone.
 */
export const youthOffenceImport: Importer = {
  dataset: youthOffences,
  columns: ['District Code', 'Period', 'Offence Group', 'Age Band', 'Offences'],
  otherNames: { Period: ['Financial Year', 'Quarter'] },
  read: (row, registers) => {
    const area = readArea(row, 'District Code', registers);
    const period = readYearOrQuarter(row['Period']!);
    const [group, kind] = readWord(row, 'Offence Group', groups);
    const band = readWord(row, 'Age Band', bands);
    const numerator = readCount(row, 'Offences');
    const figure = (measure: string) => ({ measure, area, period });
    if (period.kind === 'QUARTER') {
      if (kind || band)
        throw new RejectedValue(
          'Offence Group, Age Band',
          `${group}, ${band ?? all}`,
          'All, All: quarters have no parts',
        );
      return [{ ...figure(seriesOf.quarter), numerator }];
    }
    if (kind && band)
      return [seriesOf.year, seriesOf.kind(kind), seriesOf.age(band), seriesOf.kindAndAge(kind, band)].map(
        (series) => ({
          ...figure(series),
          part: `${group}, ${band}`,
          numerator,
        }),
      );
    if (kind || band)
      throw new RejectedValue(
        'Offence Group, Age Band',
        `${group}, ${band ?? all}`,
        'a group and an age band, or All and All',
      );
    return [
      ...yearlySeries.map((series) => ({ ...figure(series), part: all, numerator: 0 })),
      { ...figure(seriesOf.year), total: true as const, numerator },
    ];
  },
};

function readYearOrQuarter(text: string): Period {
  const period = readPeriod(text.replace(/^(\d{4})-(\d{2})$/, '$1/$2'));
  if (period?.kind === 'FINANCIAL_YEAR' || period?.kind === 'QUARTER') return period;
  throw new RejectedValue('Period', text, 'a financial year such as 2008/09, or a quarter such as 2009/10 Q2');
}
