import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const crime = (name: string, title: string, description: string): MeasureDefinition => ({
  ...measureDefaults,
  id: `police/ward-crime/${name}`,
  title,
  description,
  unit: 'crimes',
  polarity: 'LOW_IS_GOOD',
  frequency: 'MONTHLY',
  periodKind: 'MONTH',
  group: 'ward-crime',
  areaTypes: ['WARD_2009', 'DISTRICT'],
  disclosure: 'OPEN',
});

/**
 * All crime holds more than the kinds that are listed beside it: what is left over are robbery, drugs, fraud, sexual and other
 * offences together, so that nobody can work out sexual offences in a ward from what is published here.
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
    crime('all-crime', 'All recorded crime by ward', 'All offences that the police recorded in the month.'),
    crime('burglary-dwelling', 'Burglary in a dwelling by ward', 'Burglaries of homes that the police recorded.'),
    crime(
      'burglary-other',
      'Burglary other than in a dwelling by ward',
      'Burglaries of shops, sheds and other buildings.',
    ),
    crime('vehicle-crime', 'Vehicle crime by ward', 'Thefts of and from vehicles, and interference with them.'),
    crime('shoplifting', 'Shoplifting by ward', 'Thefts from shops that the police recorded.'),
    crime(
      'criminal-damage',
      'Criminal damage and arson by ward',
      'Criminal damage and arson that the police recorded.',
    ),
    crime(
      'violence-against-the-person',
      'Violence against the person by ward',
      'Violent offences that the police recorded, with and without injury.',
    ),
    {
      ...crime(
        'anti-social-behaviour',
        'Anti-social behaviour incidents by ward',
        'Incidents of anti-social behaviour that were reported to the police. They are no crimes.',
      ),
      unit: 'incidents',
    },
  ],
};
