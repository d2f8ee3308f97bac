import type { Dataset } from '@safer-graph/kit';
import { measureDefaults, ofEachLandlord } from '../measure-defaults.js';

export const tenantSatisfaction: Dataset = {
  name: 'tenant-satisfaction',
  title: "Tenants' satisfaction with the handling of anti-social behaviour",
  publisher: null,
  url: null,
  licence: null,
  coverage:
    'Tenants of one landlord who answered its survey in the quarter; other residents of the district were not asked.',
  measures: ofEachLandlord(({ id, name }) => ({
    ...measureDefaults,
    id: `housing/tenant-satisfaction/${id}`,
    title: `Tenants of ${name} satisfied with the handling of anti-social behaviour`,
    description: `Tenants of ${name} who were satisfied with how it handles anti-social behaviour, in per cent of all who answered: the measure TP12 of the Regulator of Social Housing. Landlords ask their own tenants, so that two landlords' figures are never averaged. SYNTHETIC: how they were asked is invented, and that answers were not weighted is assumed.`,
    unit: 'per cent',
    per: 100,
    polarity: 'HIGH_IS_GOOD',
    group: 'tenant-satisfaction',
    organization: id,
    disclosure: 'OPEN',
    survey: {
      question:
        "How satisfied or dissatisfied are you with your landlord's approach to handling anti-social behaviour?",
      population: `Tenants of ${name}`,
      mode: 'SYNTHETIC: by post and telephone',
      designEffect: 1,
      minimumSample: 30,
    },
  })),
};
