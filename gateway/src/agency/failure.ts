import type { Departure } from './departure.js';

export type FailureCode =
  'AGENCY_UNREACHABLE' | 'AGENCY_TIMEOUT' | 'AGENCY_BUSY' | 'AGENCY_BAD_ANSWER' | 'REQUEST_TIMEOUT';

/** A request to an agency that gave no usable answer. The message is for clients; what really happened goes to the log. */
export class AgencyFailure extends Error {
  override readonly name = 'AgencyFailure';

  constructor(
    readonly code: FailureCode,
    message: string,
    readonly detail = message,
  ) {
    super(message);
  }
}

export function unreachable(agency: string, error: unknown): AgencyFailure {
  const detail = String((error as Error).message || error);
  return new AgencyFailure('AGENCY_UNREACHABLE', `${agency} cannot be reached.`, detail);
}

export function notAsked(agency: string): AgencyFailure {
  const message = `${agency} has not been answering; it is asked again in a moment.`;
  return new AgencyFailure('AGENCY_UNREACHABLE', message, 'the circuit is open');
}

export function timeout(agency: string, timeoutMs: number): AgencyFailure {
  return new AgencyFailure('AGENCY_TIMEOUT', `${agency} did not answer within ${timeoutMs / 1000} s.`);
}

export function busy(agency: string): AgencyFailure {
  return new AgencyFailure('AGENCY_BUSY', `${agency} is asked more than it can answer just now; ask again later.`);
}

export function badAnswer(agency: string, detail: string): AgencyFailure {
  return new AgencyFailure('AGENCY_BAD_ANSWER', `${agency} gave an answer that cannot be read.`, detail);
}

/** The client waits no longer: his time is over, or he has left, and nobody reads this. */
export function departed(agency: string, { late }: Pick<Departure, 'late'>): AgencyFailure {
  return late
    ? new AgencyFailure('REQUEST_TIMEOUT', `The time for the whole request was over before ${agency} had answered.`)
    : new AgencyFailure('AGENCY_UNREACHABLE', 'The client has left.');
}
