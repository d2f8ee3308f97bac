export const roles = [
  'PUBLIC',
  'ANALYST',
  'PARTNERSHIP_MANAGER',
  'AGENCY_OFFICER',
  'AGENCY_STEWARD',
  'AUDITOR',
] as const;

/** Who is asking, as every agency is told with every request. */
export interface Claims {
  readonly subject: string | null;
  readonly role: (typeof roles)[number];
  readonly organization: string | null;
  readonly partnership: string | null;
}

export const publicClaims: Claims = { subject: null, role: 'PUBLIC', organization: null, partnership: null };

export const encodeClaims = ({ subject, role, organization, partnership }: Claims): string =>
  Buffer.from(JSON.stringify({ subject, role, organization, partnership })).toString('base64url');
