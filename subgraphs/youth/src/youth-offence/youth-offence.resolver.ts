import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { offencesOf, youthOffences } from './youth-offence.dataset.js';

const observation = () => YouthObservation;
const text = 'Proven offences by young people';

export const youthOffenceResolvers = [
  areaObservations(
    'youthOffences',
    `${text} in a financial year, by kind of offence and age.`,
    offencesOf('FINANCIAL_YEAR'),
    observation,
  ),
  areaObservations('youthOffencesByQuarter', `${text} in a quarter.`, offencesOf('QUARTER'), observation),
  datasetConnection(
    'youthOffences',
    `${text}, by year, kind of offence and age, and by quarter.`,
    youthOffences,
    observation,
  ),
];
