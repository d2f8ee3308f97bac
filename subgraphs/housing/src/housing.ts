import { type Agency } from '@safer-graph/kit';
import { antiSocialBehaviour } from './anti-social-behaviour/anti-social-behaviour.dataset.js';
import { antiSocialBehaviourImport } from './anti-social-behaviour/anti-social-behaviour.import.js';
import { AntiSocialBehaviourResolver } from './anti-social-behaviour/anti-social-behaviour.resolver.js';
import { injunctions } from './injunction/injunction.dataset.js';
import { injunctionImport } from './injunction/injunction.import.js';
import { InjunctionResolver } from './injunction/injunction.resolver.js';
import { HousingMeasure, HousingObservation } from './observation-types.js';

export const housing: Agency = {
  name: 'housing',
  title: "Landlords' statistics",
  port: 4003,
  types: { measure: 'HousingMeasure', observation: 'HousingObservation' },
  typeClasses: [HousingMeasure, HousingObservation],
  datasets: [antiSocialBehaviour, injunctions],
  importers: [antiSocialBehaviourImport, injunctionImport],
  resolvers: [AntiSocialBehaviourResolver, InjunctionResolver],
  sample: [
    { dataset: 'anti-social-behaviour', file: 'west-kent-cases-2009-08.csv' },
    { dataset: 'anti-social-behaviour', file: 'west-kent-cases-2009-11.csv' },
    { dataset: 'anti-social-behaviour', file: 'moat-cases-2009-11.csv' },
    { dataset: 'injunction', file: 'injunctions-2009-11.csv' },
  ],
};
