import { type Agency } from '@safer-graph/kit';
import { caseload } from './caseload/caseload.dataset.js';
import { caseloadImport } from './caseload/caseload.import.js';
import { caseloadResolvers } from './caseload/caseload.resolver.js';
import { ProbationMeasure, ProbationObservation } from './observation-types.js';
import { otherMeasures } from './other-measures/other-measures.dataset.js';
import { otherMeasuresImport } from './other-measures/other-measures.import.js';
import { otherMeasuresResolvers } from './other-measures/other-measures.resolver.js';
import { programmeReferrals } from './programme-referral/programme-referral.dataset.js';
import { programmeReferralImport } from './programme-referral/programme-referral.import.js';
import { programmeReferralResolvers } from './programme-referral/programme-referral.resolver.js';
import { prolificOffenders } from './prolific-offender/prolific-offender.dataset.js';
import { prolificOffenderImport } from './prolific-offender/prolific-offender.import.js';
import { prolificOffenderResolvers } from './prolific-offender/prolific-offender.resolver.js';
import { provenReoffending } from './proven-reoffending/proven-reoffending.dataset.js';
import { provenReoffendingImport } from './proven-reoffending/proven-reoffending.import.js';
import { provenReoffendingResolvers } from './proven-reoffending/proven-reoffending.resolver.js';
import { reoffending } from './reoffending/reoffending.dataset.js';
import { reoffendingImport } from './reoffending/reoffending.import.js';
import { reoffendingResolvers } from './reoffending/reoffending.resolver.js';

export const probation: Agency = {
  name: 'probation',
  title: 'Probation statistics',
  port: 4004,
  types: { measure: 'ProbationMeasure', observation: 'ProbationObservation' },
  typeClasses: [ProbationMeasure, ProbationObservation],
  datasets: [reoffending, provenReoffending, prolificOffenders, programmeReferrals, caseload, otherMeasures],
  importers: [
    reoffendingImport,
    provenReoffendingImport,
    prolificOffenderImport,
    programmeReferralImport,
    caseloadImport,
    otherMeasuresImport,
  ],
  resolvers: [
    ...reoffendingResolvers,
    ...provenReoffendingResolvers,
    ...prolificOffenderResolvers,
    ...programmeReferralResolvers,
    ...caseloadResolvers,
    ...otherMeasuresResolvers,
  ],
  sample: [
    { dataset: 'reoffending', file: 'reoffending-2009-02.csv' },
    { dataset: 'reoffending', file: 'reoffending-2009-05.csv' },
    { dataset: 'reoffending', file: 'reoffending-2009-08.csv' },
    { dataset: 'reoffending', file: 'reoffending-2009-11.csv' },
    { dataset: 'reoffending', file: 'reoffending-2010-02.csv' },
    { dataset: 'proven-reoffending', file: 'proven-reoffending-2009-10.csv' },
    { dataset: 'proven-reoffending', file: 'proven-reoffending-2010-10.csv' },
    { dataset: 'prolific-offender', file: 'prolific-offenders-2009-08.csv' },
    { dataset: 'programme-referral', file: 'programme-referrals-2009-08.csv' },
    { dataset: 'programme-referral', file: 'programme-referrals-2009-11.csv' },
    { dataset: 'caseload', file: 'caseload-2009-11.csv' },
    { dataset: 'other-measures', file: 'other-measures-2009-11.csv' },
  ],
};
