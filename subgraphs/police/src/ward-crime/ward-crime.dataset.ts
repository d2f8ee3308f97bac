import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';
import { crimeBreaks, incidentBreaks } from '../recording-break.js';

const crime = (name: string, title: string, description: string): MeasureDefinition => ({
  ...measureDefaults,
  id: `police/ward-crime/${name}`,
  title: `${title}, month`,
  description,
  unit: 'crimes',
  polarity: 'LOW_IS_GOOD',
  frequency: 'MONTHLY',
  periodKind: 'MONTH',
  group: 'ward-crime',
  areaTypes: ['WARD_2009', 'DISTRICT'],
  disclosure: 'OPEN',
  breaks: crimeBreaks(name),
});

/**
 * Violence and sexual offences are one series, as street files have them: violence by itself would, taken from their category,
 * leave the sexual offences of a ward. Nor can these be worked out from all crime, which holds more than the kinds beside it.
 */
export const wardCrime: Dataset = {
  name: 'ward-crime',
  title: 'Crime and anti-social behaviour by ward and month',
  publisher: 'kent-police',
  url: null,
  licence: null,
  coverage:
    'Crimes that Kent Police recorded, and incidents reported to them, where they happened: wards of 2009 and districts.',
  measures: [
    crime('all-crime', 'All recorded crime', 'All offences that the police recorded in the month.'),
    crime('burglary-dwelling', 'Burglary in a dwelling', 'Burglaries of homes that the police recorded.'),
    crime('burglary-other', 'Burglary other than in a dwelling', 'Burglaries of shops, sheds and other buildings.'),
    crime('vehicle-crime', 'Vehicle crime', 'Thefts of and from vehicles, and interference with them.'),
    crime('shoplifting', 'Shoplifting', 'Thefts from shops that the police recorded.'),
    crime('criminal-damage', 'Criminal damage and arson', 'Criminal damage and arson that the police recorded.'),
    crime(
      'violence-and-sexual-offences',
      'Violence and sexual offences',
      'Violent and sexual offences that the police recorded, in one series, which cannot be told apart.',
    ),
    {
      ...crime(
        'anti-social-behaviour',
        'Anti-social behaviour incidents',
        'Incidents of anti-social behaviour that were reported to the police. They are no crimes.',
      ),
      unit: 'incidents',
      breaks: incidentBreaks,
    },
  ],
};
