import type { Claims } from './agency/claims.js';
import type { Departure } from './agency/departure.js';
import type { Rights } from './authorization/rights.js';

/** Who asks, and how long he waits. */
export interface Caller {
  readonly claims: Claims;
  readonly rights: Rights;
  readonly departure: Departure;
}
