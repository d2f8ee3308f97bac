import { z } from 'zod';
import type { MeasureDefinition } from './dataset.js';
import { type Registers, withAncestors } from './register.js';
import type { Audience } from './disclosure/release-rule.js';

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

/** Whether an area is that ground, or lies within it. */
const liesWithin = (registers: Registers, ground: string, area: string): boolean =>
  withAncestors(registers, area).some(
    ({ code, coterminousWith }) => code === ground || coterminousWith.includes(ground),
  );

/**
 * Which released value a caller is given. An analyst's rights end at the partnership's own ground (the county's exact
 * total would give away a neighbour's withheld count), but for open data, which hides nothing; an officer's or steward's
 * at the figures of the organisation that they work for. Everybody is the public elsewhere.
 */
export function audienceOf(caller: Caller, measure: MeasureDefinition, area: string, registers: Registers): Audience {
  switch (caller.role) {
    case 'ANALYST':
    case 'PARTNERSHIP_MANAGER': {
      const ground = registers.organisations.get(caller.partnership ?? '')?.areas ?? [];
      const isOwnGround = ground.some((code) => liesWithin(registers, code, area));
      return isOwnGround || (ground.length > 0 && measure.disclosure === 'OPEN') ? 'ANALYST' : 'PUBLIC';
    }
    case 'AGENCY_OFFICER':
    case 'AGENCY_STEWARD':
      return caller.organization === measure.organization ? 'OWNER' : 'PUBLIC';
    default:
      return 'PUBLIC';
  }
}
