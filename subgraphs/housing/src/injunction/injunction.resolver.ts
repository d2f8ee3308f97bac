import { areaObservations } from '@safer-graph/kit';
import { HousingObservation } from '../observation-types.js';
import { injunctions } from './injunction.dataset.js';

export const InjunctionResolver = areaObservations(
  'injunctions',
  'Injunctions against anti-social behaviour that courts granted to landlords.',
  injunctions,
  () => HousingObservation,
);
