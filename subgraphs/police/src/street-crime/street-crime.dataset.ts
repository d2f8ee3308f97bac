import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';
import { crimeBreaks } from '../recording-break.js';
import { antiSocialBehaviour, type CrimeType, crimeTypes } from './crime-type.js';

/** The ground is that of the map point, not of the deed: points are moved before they are published. */
const placed = 'Counted where the nearest published map point lies, which may be over a border.';

/**
 * Small counts are OPEN: whoever wants them can download the same rows, and to withhold them here would protect nobody.
 * What protects people is done by the publisher: points with eight addresses or more, and violence and sexual offences in one
 * category. Sexual offences by themselves are not published for anything smaller than a partnership.
 */
const series = ({ series, title, description, breaks = [] }: Omit<CrimeType, 'labels'>): MeasureDefinition => ({
  ...measureDefaults,
  id: `police/street-crime/${series}`,
  title,
  description: `${description} ${placed}`,
  unit: series === antiSocialBehaviour.series ? 'incidents' : 'crimes',
  polarity: 'LOW_IS_GOOD',
  frequency: 'MONTHLY',
  periodKind: 'MONTH',
  group: 'street-crime',
  areaTypes: ['LSOA_2001', 'WARD_2009'],
  disclosure: 'OPEN',
  breaks: series === antiSocialBehaviour.series ? breaks : [...breaks, ...crimeBreaks(series)],
});

export const streetCrime: Dataset = {
  name: 'street-crime',
  title: 'Street-level crime and anti-social behaviour',
  publisher: 'data.police.uk',
  url: 'https://data.police.uk/data/',
  licence: 'Open Government Licence v3.0',
  coverage:
    'Crimes and incidents that Kent Police published month by month, by small area and ward. No row of a category in a month is no figure, not a zero.',
  notStated:
    'A row of that month names a small area that a later census drew anew: it may lie in any ward of its district, so that none has a figure.',
  measures: [
    series({
      series: 'all-crime',
      title: 'All street-level crime',
      description: 'All crimes of the file; incidents of anti-social behaviour, which are no crimes, are left out.',
    }),
    ...crimeTypes.map(series),
  ],
};
