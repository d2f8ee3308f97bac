import { z } from 'zod';
import type { MeasureDefinition } from './dataset.js';
import { type Registers, withAncestors } from './register.js';
import type { Audience } from './release.js';

export const roles = [
  'PUBLIC',
  'ANALYST',
  'PARTNERSHIP_MANAGER',
  'AGENCY_OFFICER',
  'AGENCY_STEWARD',
  'AUDITOR',
] as const;

/** Who is asking, as the gateway says under its signature. */
export const callerClaims = z.object({
  subject: z.string().nullable(),
  role: z.enum(roles),
  organization: z.string().nullable(),
  partnership: z.string().nullable(),
});
export type Caller = z.infer<typeof callerClaims>;

/** Whether one of two areas contains the other, or is the same ground. */
function related(registers: Registers, one: string, other: string): boolean {
  const contains = (outer: string, inner: string): boolean =>
    withAncestors(registers, inner).some(
      ({ code, coterminousWith }) => code === outer || coterminousWith.includes(outer),
    );
  return contains(one, other) || contains(other, one);
}

/**
 * Which released value a caller is given. An analyst's rights end at the partnership's own ground, and an officer's
 * or steward's at the figures of the organisation that they work for; everybody is the public elsewhere.
 */
export function audienceOf(caller: Caller, measure: MeasureDefinition, area: string, registers: Registers): Audience {
  switch (caller.role) {
    case 'ANALYST':
    case 'PARTNERSHIP_MANAGER': {
      const ground = registers.organisations.get(caller.partnership ?? '')?.areas ?? [];
      return ground.some((code) => related(registers, code, area)) ? 'ANALYST' : 'PUBLIC';
    }
    case 'AGENCY_OFFICER':
    case 'AGENCY_STEWARD':
      return caller.organization === measure.organization ? 'OWNER' : 'PUBLIC';
    default:
      return 'PUBLIC';
  }
}
