import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { HousingObservation } from '../observation-types.js';
import { injunctions } from './injunction.dataset.js';

const field = [
  'injunctions',
  'Injunctions against anti-social behaviour that courts granted to landlords.',
  injunctions,
  () => HousingObservation,
] as const;

export const injunctionResolvers = [areaObservations(...field), datasetConnection(...field)];
