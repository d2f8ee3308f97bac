import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { offenceGroups } from './offence-group.js';

const series = (
  name: string,
  { title, description }: Pick<MeasureDefinition, 'title' | 'description'>,
): MeasureDefinition => ({
  id: `police/recorded-crime/${name}`,
  title,
  description,
  unit: 'crimes',
  per: null,
  polarity: 'LOW_IS_GOOD',
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  group: 'recorded-crime',
  collected: true,
  areaTypes: ['COMMUNITY_SAFETY_PARTNERSHIP'],
  coverage: null,
  organization: 'kent-police',
  disclosure: 'OPEN',
  alternativeProvider: null,
  nationalIndicator: null,
  due: { monthsAfterEnd: 3, since: '2007-07-01', basis: 'SI 2007/1831: by the end of the next quarter' },
});

export const recordedCrime: Dataset = {
  name: 'recorded-crime',
  title: 'Police recorded crime by community safety partnership',
  publisher: 'kent-police',
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
