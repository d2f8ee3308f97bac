import { type Agency } from '@safer-graph/kit';
import { ProbationMeasure, ProbationObservation } from './observation-types.js';
import { programmeReferrals } from './programme-referral/programme-referral.dataset.js';
import { programmeReferralImport } from './programme-referral/programme-referral.import.js';
import { ProgrammeReferralResolver } from './programme-referral/programme-referral.resolver.js';
import { reoffending } from './reoffending/reoffending.dataset.js';
import { reoffendingImport } from './reoffending/reoffending.import.js';
import { ReoffendingResolver } from './reoffending/reoffending.resolver.js';

export const probation: Agency = {
  name: 'probation',
  title: 'Probation statistics',
  port: 4004,
  types: { measure: 'ProbationMeasure', observation: 'ProbationObservation' },
  typeClasses: [ProbationMeasure, ProbationObservation],
  datasets: [reoffending, programmeReferrals],
  importers: [reoffendingImport, programmeReferralImport],
  resolvers: [ReoffendingResolver, ProgrammeReferralResolver],
  sample: [
    { dataset: 'reoffending', file: 'reoffending-2009-02.csv' },
    { dataset: 'reoffending', file: 'reoffending-2009-05.csv' },
    { dataset: 'reoffending', file: 'reoffending-2009-08.csv' },
    { dataset: 'reoffending', file: 'reoffending-2009-11.csv' },
    { dataset: 'reoffending', file: 'reoffending-2010-02.csv' },
    { dataset: 'programme-referral', file: 'programme-referrals-2009-11.csv' },
  ],
};
