import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults, quarterlyDuty } from '../measure-defaults.js';
import { crimeBreaks } from '../recording-break.js';

const series = (
  name: string,
  title: string,
  description: string,
  denominator: 'POPULATION' | 'HOUSEHOLDS',
): MeasureDefinition => ({
  ...measureDefaults,
  id: `police/recorded-crime-rate/${name}`,
  title,
  description,
  unit:
    denominator === 'POPULATION' ? 'crimes per 1,000 people in 3 months' : 'crimes per 1,000 households in 3 months',
  per: 1000,
  rate: { denominator },
  polarity: 'LOW_IS_GOOD',
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  group: 'recorded-crime-rate',
  areaTypes: ['COMMUNITY_SAFETY_PARTNERSHIP'],
  disclosure: 'OPEN',
  due: quarterlyDuty,
  breaks: crimeBreaks(name),
});

/** Rates of one quarter: never multiplied up to a year. */
export const recordedCrimeRates: Dataset = {
  name: 'recorded-crime-rate',
  title: 'Police recorded crime by community safety partnership, per 1,000 people or households',
  publisher: 'Home Office',
  url: 'https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables',
  licence: 'Open Government Licence v3.0',
  coverage:
    'Offences that Kent Police recorded, by community safety partnership and quarter, over the people or households of the register of denominators.',
  measures: [
    series('all-crime', 'All recorded crime per 1,000 people', 'All offences that the police recorded.', 'POPULATION'),
    series(
      'violence-against-the-person',
      'Violence against the person per 1,000 people',
      'Violent offences that the police recorded: homicide, violence with and without injury, stalking and harassment.',
      'POPULATION',
    ),
    series(
      'burglary-dwelling',
      'Burglary in a dwelling per 1,000 households',
      'Burglaries of homes that the police recorded, attempts and distraction burglaries included.',
      'HOUSEHOLDS',
    ),
  ],
};
