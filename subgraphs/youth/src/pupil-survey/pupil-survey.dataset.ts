import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

type Survey = NonNullable<MeasureDefinition['survey']>;

/** Schools are drawn, and their pupils asked together and weighted. By how much that widens intervals was not found. */
const inSchool: Omit<Survey, 'question'> = {
  population: 'Pupils of school years 6, 8 and 10',
  mode: 'SYNTHETIC: online, at school',
  designEffect: 1.5,
  minimumSample: 50,
};

const invented =
  'The question is given in its sense. SYNTHETIC: how pupils were asked, and by how much drawing whole schools widens the interval, are invented.';

const indicator = (
  nationalIndicator: string,
  series: string,
  polarity: MeasureDefinition['polarity'],
  question: string,
  title: string,
  description: string,
): MeasureDefinition => ({
  ...measureDefaults,
  id: `youth/pupil-survey/${series}`,
  title,
  description: `${description} ${invented}`,
  unit: 'per cent',
  per: 100,
  polarity,
  periodKind: 'ACADEMIC_YEAR',
  areaTypes: ['COUNTY'],
  organization: 'kcc-children-families-education',
  disclosure: 'OPEN',
  nationalIndicator,
  survey: { question, ...inSchool },
});

/** The questions stand here in their sense: tables give them in their own words, which then have to stand here. */
export const pupilSurveys: Dataset = {
  name: 'pupil-survey',
  title: 'Survey of pupils (Tellus)',
  publisher: 'Department for Children, Schools and Families',
  url: null,
  licence: null,
  coverage:
    'Pupils of the schools that took part in the autumn, by county and unitary authority; no district of a county. Of the authorities the county of Kent is loaded.',
  measures: [
    indicator(
      'NI 69',
      'experienced-bullying',
      'LOW_IS_GOOD',
      'Have you been bullied, at school or anywhere else?',
      'Pupils who have experienced bullying',
      'Pupils who say that they have been bullied, in per cent of those who answered. Asked by the Department, not by the youth offending service, which does not collect it.',
    ),
    indicator(
      'NI 110',
      'positive-activities',
      'HIGH_IS_GOOD',
      'Have you taken part in a group activity led by an adult outside lessons in the last four weeks?',
      'Pupils who take part in positive activities',
      'Pupils who say that they took part in an activity led by an adult outside lessons in the last four weeks, in per cent of those who answered.',
    ),
    indicator(
      'NI 115',
      'substance-misuse',
      'LOW_IS_GOOD',
      'How often in the last four weeks have you been drunk, taken drugs or sniffed volatile substances?',
      'Pupils who often misuse drugs, alcohol or volatile substances',
      'Pupils who say that they did so at least twice in the last four weeks, in per cent of those who answered.',
    ),
  ],
};
