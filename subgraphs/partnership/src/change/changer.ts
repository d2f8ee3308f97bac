import { type Caller, publicError } from '@safer-graph/kit';

/** A caller who may change something, and whom history can name. */
export interface Changer {
  readonly subject: string;
  readonly role: Caller['role'];
  readonly organization: string | null;
  readonly partnership: string;
}

/** Refuses who may change nothing before anything is looked for, so that a refusal tells of nothing that is held. */
export function changerOf(
  { subject, role, organization, partnership }: Caller,
  roles: readonly Caller['role'][],
): Changer {
  const isNamed = subject !== null && partnership !== null && (role !== 'AGENCY_OFFICER' || organization !== null);
  if (roles.includes(role) && isNamed) return { subject, role, organization, partnership };
  const who = roles.map((one) => (one === 'AGENCY_OFFICER' ? `${one} with an organization` : one)).join(' or ');
  throw publicError(
    'FORBIDDEN',
    `This takes a token of a ${who}, with subject and partnership; the caller is ${isNamed ? '' : 'an incomplete '}${role}.`,
  );
}

/** As history names the caller to everybody. */
export const roleOf = ({ role, organization, partnership }: Changer): string =>
  `${role} of ${role === 'AGENCY_OFFICER' ? organization : partnership}`;
