/** Tiers of disposal as the Youth Justice Board groups them, and what an analyst has to know of each. */
export const disposalTiers = {
  'pre-court': 'Reprimands and final warnings by the police; since April 2013 youth cautions in their place.',
  'first-tier': 'Sentences without supervision in the community, and the referral order.',
  community: 'Sentences that are served in the community under supervision.',
  custody: 'Sentences of detention.',
} as const;
export type DisposalTier = keyof typeof disposalTiers;

/** Disposals as returns print them. */
export const disposals: Readonly<Record<string, DisposalTier>> = {
  Reprimand: 'pre-court',
  'Police Reprimand': 'pre-court',
  'Final Warning': 'pre-court',
  'Youth Caution': 'pre-court',
  'Youth Conditional Caution': 'pre-court',
  'Conditional Caution': 'pre-court',
  'Absolute Discharge': 'first-tier',
  'Conditional Discharge': 'first-tier',
  'Bind Over': 'first-tier',
  'Compensation Order': 'first-tier',
  Fine: 'first-tier',
  'Referral Order': 'first-tier',
  'Reparation Order': 'first-tier',
  'Sentence Deferred': 'first-tier',
  'Action Plan Order': 'community',
  'Attendance Centre Order': 'community',
  'Community Punishment Order': 'community',
  'Community Punishment and Rehabilitation Order': 'community',
  'Community Rehabilitation Order': 'community',
  'Community Rehabilitation Order with Conditions': 'community',
  'Curfew Order': 'community',
  'Drug Treatment and Testing Order': 'community',
  'Supervision Order': 'community',
  'Supervision Order with Conditions': 'community',
  'Youth Rehabilitation Order': 'community',
  'Detention and Training Order': 'custody',
  'Section 90-91 Detention': 'custody',
  'Section 226 Detention': 'custody',
  'Section 228 Detention': 'custody',
};

/** The line that states the sum of the others. */
export const allDisposals = 'All';

/** Settled by officers without the youth offending team: the police publish them. */
export const restorativeDisposal = 'Youth Restorative Disposal';
