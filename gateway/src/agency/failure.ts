export type FailureCode = 'AGENCY_UNREACHABLE' | 'AGENCY_TIMEOUT' | 'AGENCY_BAD_ANSWER';

/** A request to an agency that gave no usable answer. The message is for clients; what really happened goes to the log. */
export class AgencyFailure extends Error {
  override readonly name = 'AgencyFailure';

  constructor(
    readonly code: FailureCode,
    message: string,
    readonly detail: string,
  ) {
    super(message);
  }
}
