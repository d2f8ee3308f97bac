import { type Agency } from '@safer-graph/kit';
import { antiSocialBehaviour } from './anti-social-behaviour/anti-social-behaviour.dataset.js';
import { antiSocialBehaviourImport } from './anti-social-behaviour/anti-social-behaviour.import.js';
import { antiSocialBehaviourResolvers } from './anti-social-behaviour/anti-social-behaviour.resolver.js';
import { homelessness } from './homelessness/homelessness.dataset.js';
import { homelessnessImport } from './homelessness/homelessness.import.js';
import { homelessnessResolvers } from './homelessness/homelessness.resolver.js';
import { injunctions } from './injunction/injunction.dataset.js';
import { injunctionImport } from './injunction/injunction.import.js';
import { injunctionResolvers } from './injunction/injunction.resolver.js';
import { HousingMeasure, HousingObservation } from './observation-types.js';
import { otherMeasures } from './other-measures/other-measures.dataset.js';
import { otherMeasuresImport } from './other-measures/other-measures.import.js';
import { otherMeasuresResolvers } from './other-measures/other-measures.resolver.js';
import { tenantSatisfaction } from './tenant-satisfaction/tenant-satisfaction.dataset.js';
import { tenantSatisfactionImport } from './tenant-satisfaction/tenant-satisfaction.import.js';
import { tenantSatisfactionResolvers } from './tenant-satisfaction/tenant-satisfaction.resolver.js';

export const housing: Agency = {
  name: 'housing',
  title: "Landlords' statistics",
  port: 4003,
  types: { measure: 'HousingMeasure', observation: 'HousingObservation' },
  typeClasses: [HousingMeasure, HousingObservation],
  datasets: [antiSocialBehaviour, injunctions, homelessness, tenantSatisfaction, otherMeasures],
  importers: [
    antiSocialBehaviourImport,
    injunctionImport,
    homelessnessImport,
    tenantSatisfactionImport,
    otherMeasuresImport,
  ],
  resolvers: [
    ...antiSocialBehaviourResolvers,
    ...injunctionResolvers,
    ...homelessnessResolvers,
    ...tenantSatisfactionResolvers,
    ...otherMeasuresResolvers,
  ],
  sample: [
    { dataset: 'anti-social-behaviour', file: 'west-kent-cases-2009-08.csv' },
    { dataset: 'anti-social-behaviour', file: 'west-kent-cases-2009-09.csv' },
    { dataset: 'anti-social-behaviour', file: 'west-kent-cases-2009-11.csv' },
    { dataset: 'anti-social-behaviour', file: 'moat-cases-2009-11.csv' },
    { dataset: 'anti-social-behaviour', file: 'west-kent-months-2009-12.csv' },
    { dataset: 'injunction', file: 'injunctions-2009-11.csv' },
    { dataset: 'homelessness', file: 'homelessness-2009-09.csv' },
    { dataset: 'homelessness', file: 'homelessness-2009-12.csv' },
    { dataset: 'tenant-satisfaction', file: 'tenant-satisfaction-2009-11.csv' },
    { dataset: 'other-measures', file: 'other-measures-2009-11.csv' },
  ],
};
