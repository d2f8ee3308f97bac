import type { Commitment } from '../commitment/commitment.entity.js';
import type { LeadOrganization } from './lead-organization.js';

/** Why a line has no commitment; null where it has one. */
export const commitmentsNotStated = (standing: readonly Commitment[]): string | null =>
  standing.length > 0
    ? null
    : 'No minutes that are held say on which figure the line rests, and nobody has linked one to it, or what was linked was withdrawn.';

/** Why a line has no lead; null where it has one. */
export const leadsNotStated = (leads: readonly LeadOrganization[]): string | null =>
  leads.length > 0
    ? null
    : 'No minutes that are held say whom the strategy has against the line; an organisation that is asked to follow it up is an owner of an action.';
