import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

type Survey = NonNullable<MeasureDefinition['survey']>;

/** The method of this survey was not found: whom it asks and what is invented, and that its sample is a simple one. */
const kcvs: Survey = {
  question: 'SYNTHETIC: Are police and council dealing with the crime and anti-social behaviour that matter here?',
  population: 'SYNTHETIC: Adults who live in Kent and Medway',
  mode: 'not stated',
  designEffect: 1,
  minimumSample: 30,
};
/** Clustered and weighted; by how much is invented. */
const bcs: Survey = {
  question: 'Police and council are dealing with the anti-social behaviour and crime issues that matter in this area.',
  population: 'People aged 16 or over in households of England and Wales',
  mode: 'face to face',
  designEffect: 1.2,
  minimumSample: 50,
};
/** Weighted to the population of the district; by how much is invented. */
const place: Survey = {
  question: 'Police and other public services deal successfully with local crime and anti-social behaviour.',
  population: 'People aged 18 or over, from the Postcode Address File',
  mode: 'by post',
  designEffect: 1.1,
  minimumSample: 30,
};

const confidence = (
  series: string,
  survey: Survey,
  rest: Pick<MeasureDefinition, 'title' | 'description' | 'frequency' | 'periodKind' | 'areaTypes'>,
): MeasureDefinition => ({
  ...measureDefaults,
  id: `police/perception-survey/${series}`,
  unit: 'per cent',
  per: 100,
  polarity: 'HIGH_IS_GOOD',
  group: 'confidence-in-police-and-council',
  disclosure: 'OPEN',
  survey,
  ...rest,
});

/** What is not known of a survey and stands in its figures all the same. */
const kcvsMethod =
  "SYNTHETIC: the survey's method was not found, so that question and population are invented. Intervals are those of a simple sample: too narrow if answers are weighted. A percentage that so many people cannot give is told as the file has it: answers may be weighted, or of fewer people.";
const inventedEffect = 'The question is given in short. SYNTHETIC: by how much weights widen the interval is invented.';

const agree =
  'Share of those asked who agree that police and council deal with the crime and anti-social behaviour that matter locally.';

/**
 * The questions in short, to be held against the questionnaires before real files are loaded.
 * Three surveys of one subject that differ in whom they ask, how, and where: side by side, never one figure.
 */
export const perceptionSurveys: Dataset = {
  name: 'perception-survey',
  title: 'Perception surveys',
  publisher: 'kent-police',
  url: null,
  licence: null,
  coverage:
    'The Kent Crime and Victimisation Survey by district, the British Crime Survey by police force area, the Place Survey by district and county.',
  measures: [
    confidence('kcvs-confidence', kcvs, {
      title: 'Confidence in police and council, Kent Crime and Victimisation Survey, quarter',
      description: `${agree} The three months of the quarter pooled. ${kcvsMethod}`,
      frequency: 'QUARTERLY',
      periodKind: 'QUARTER',
      areaTypes: ['DISTRICT'],
    }),
    confidence('kcvs-confidence-month', kcvs, {
      title: 'Confidence in police and council, Kent Crime and Victimisation Survey, month',
      description: `${agree} A month in a district asks too few people for a percentage; the quarter pools three. ${kcvsMethod}`,
      frequency: 'MONTHLY',
      periodKind: 'MONTH',
      areaTypes: ['DISTRICT'],
    }),
    confidence('bcs-confidence', bcs, {
      title: 'Confidence in police and council, British Crime Survey',
      description: `${agree} The sample allows no figure for a district. ${inventedEffect}`,
      frequency: 'YEARLY',
      periodKind: 'FINANCIAL_YEAR',
      areaTypes: ['POLICE_FORCE_AREA'],
    }),
    {
      ...confidence('place-survey-confidence', place, {
        title: 'Confidence in police and council, Place Survey',
        description: `${agree} Asked every other autumn. ${inventedEffect}`,
        frequency: 'IRREGULAR',
        periodKind: 'RANGE',
        areaTypes: ['DISTRICT', 'COUNTY'],
      }),
      nationalIndicator: 'NI 21',
    },
    {
      ...confidence(
        'place-survey-anti-social-behaviour',
        {
          ...place,
          question: 'How much of a problem are seven kinds of anti-social behaviour here?',
        },
        {
          title: 'People who see anti-social behaviour as a problem, Place Survey',
          description: `Share of those asked whose answers on seven kinds of anti-social behaviour add up to a high level of it. ${inventedEffect}`,
          frequency: 'IRREGULAR',
          periodKind: 'RANGE',
          areaTypes: ['DISTRICT', 'COUNTY'],
        },
      ),
      polarity: 'LOW_IS_GOOD',
      group: null,
      nationalIndicator: 'NI 17',
    },
  ],
};
