import { type Agency } from '@safer-graph/kit';
import { ProbationMeasure, ProbationObservation } from './observation-types.js';
import { programmeReferrals } from './programme-referral/programme-referral.dataset.js';
import { ProgrammeReferralResolver } from './programme-referral/programme-referral.resolver.js';
import { reoffending } from './reoffending/reoffending.dataset.js';
import { ReoffendingResolver } from './reoffending/reoffending.resolver.js';

export const probation: Agency = {
  name: 'probation',
  title: 'Probation statistics',
  port: 4004,
  types: { measure: 'ProbationMeasure', observation: 'ProbationObservation' },
  typeClasses: [ProbationMeasure, ProbationObservation],
  datasets: [reoffending, programmeReferrals],
  importers: [],
  resolvers: [ReoffendingResolver, ProgrammeReferralResolver],
  sample: [],
};
