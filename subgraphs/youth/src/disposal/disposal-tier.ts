/** Tiers of disposal as the Youth Justice Board groups them, and what an analyst has to know of each. */
export const disposalTiers = {
  'pre-court': 'Reprimands and final warnings by the police.',
  'first-tier': 'Sentences without supervision in the community, and the referral order.',
  community: 'Sentences that are served in the community under supervision.',
  custody: 'Sentences of detention.',
} as const;
export type DisposalTier = keyof typeof disposalTiers;

/** Disposals as returns print them. */
export const disposals: Readonly<Record<string, DisposalTier>> = {
  Reprimand: 'pre-court',
  'Final Warning': 'pre-court',
  'Absolute Discharge': 'first-tier',
  'Conditional Discharge': 'first-tier',
  'Bind Over': 'first-tier',
  'Compensation Order': 'first-tier',
  Fine: 'first-tier',
  'Referral Order': 'first-tier',
  'Reparation Order': 'first-tier',
  'Action Plan Order': 'community',
  'Attendance Centre Order': 'community',
  'Community Punishment Order': 'community',
  'Community Rehabilitation Order': 'community',
  'Curfew Order': 'community',
  'Supervision Order': 'community',
  'Youth Rehabilitation Order': 'community',
  'Detention and Training Order': 'custody',
  'Section 90-91 Detention': 'custody',
};

/** The line that states the sum of the others. */
export const allDisposals = 'All';

/** Settled by officers without the youth offending team: the police publish them. */
export const restorativeDisposal = 'Youth Restorative Disposal';
