import { type Agency } from '@safer-graph/kit';
import { antiSocialBehaviour } from './anti-social-behaviour/anti-social-behaviour.dataset.js';
import { AntiSocialBehaviourResolver } from './anti-social-behaviour/anti-social-behaviour.resolver.js';
import { injunctions } from './injunction/injunction.dataset.js';
import { InjunctionResolver } from './injunction/injunction.resolver.js';
import { HousingMeasure, HousingObservation } from './observation-types.js';

export const housing: Agency = {
  name: 'housing',
  title: "Landlords' statistics",
  port: 4003,
  types: { measure: 'HousingMeasure', observation: 'HousingObservation' },
  typeClasses: [HousingMeasure, HousingObservation],
  datasets: [antiSocialBehaviour, injunctions],
  importers: [],
  resolvers: [AntiSocialBehaviourResolver, InjunctionResolver],
  sample: [],
};
