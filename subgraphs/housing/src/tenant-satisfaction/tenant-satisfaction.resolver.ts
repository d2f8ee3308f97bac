import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { HousingObservation } from '../observation-types.js';
import { tenantSatisfaction } from './tenant-satisfaction.dataset.js';

const field = [
  'tenantSatisfaction',
  'Tenants who were satisfied with how their landlord handles anti-social behaviour: one survey a landlord.',
  tenantSatisfaction,
  () => HousingObservation,
] as const;

export const tenantSatisfactionResolvers = [areaObservations(...field), datasetConnection(...field)];
