import type { ObservationStatus } from '../contract/enums.js';

/** What of a release decides who is told its figures, and from when. */
export interface NewRelease {
  readonly id: string;
  readonly publishedOn: string;
  readonly status: ObservationStatus;
}
