import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults, quarterlyDuty } from '../measure-defaults.js';
import { crimeBreaks } from '../recording-break.js';
import { offenceGroups } from './offence-group.js';

const series = (
  name: string,
  { title, description }: Pick<MeasureDefinition, 'title' | 'description'>,
): MeasureDefinition => ({
  ...measureDefaults,
  id: `police/recorded-crime/${name}`,
  title,
  description,
  unit: 'crimes',
  polarity: 'LOW_IS_GOOD',
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  group: 'recorded-crime',
  areaTypes: ['COMMUNITY_SAFETY_PARTNERSHIP'],
  disclosure: 'OPEN',
  due: quarterlyDuty,
  breaks: crimeBreaks(name),
});

export const recordedCrime: Dataset = {
  name: 'recorded-crime',
  title: 'Police recorded crime by community safety partnership',
  publisher: 'Home Office',
  url: 'https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables',
  licence: 'Open Government Licence v3.0',
  coverage: 'Offences that Kent Police recorded, by community safety partnership and quarter.',
  measures: [
    series('all-crime', {
      title: 'All recorded crime',
      description: 'All offences that the police recorded.',
    }),
    ...offenceGroups.map((group) => series(group.series, group)),
  ],
};
