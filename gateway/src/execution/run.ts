import type { Answer } from '../agency/answer.js';
import { AgencyFailure, notAsked } from '../agency/failure.js';
import type { Row } from './row.js';

export type ErrorPath = readonly (string | number)[];

export interface ErrorEntry {
  readonly message: string;
  readonly path?: ErrorPath;
  readonly extensions: { readonly code: string; readonly agency?: string; readonly paths?: readonly ErrorPath[] };
}

/** An error that leaves one place of the client's answer empty, or several. */
export function errorAt(
  message: string,
  places: readonly ErrorPath[],
  extensions: ErrorEntry['extensions'],
): ErrorEntry {
  const [path = []] = places;
  return { message, path, extensions: { ...extensions, ...(places.length > 1 && { paths: places }) } };
}

/** What `extensions.agencies` tells of one agency that was asked. */
export interface AgencyReport {
  readonly name: string;
  status: 'OK' | 'PARTIAL' | 'FAILED';
  requests: number;
  /** Time spent on its requests, added up. */
  durationMs: number;
  /** The date of its data, where it says one. */
  dataAsOf: string | null;
}

/** One operation under way. */
export interface Run {
  readonly root: Row;
  readonly variables: Record<string, unknown>;
  readonly errors: ErrorEntry[];
  readonly agencies: AgencyReport[];
  /** Whether no string of any answer needs an escape to be JSON again. */
  readonly isPlain: boolean;
  /**
   * Asks an agency; a failure becomes one error, at the places that it leaves empty, and nothing is given. No places: the
   * agency stands in for another, whose error is told already. Who has waited for one agency in vain waits neither for it
   * again nor for a stand-in: the next request finds the circuit open, and asks that at once.
   */
  ask(agency: string, body: string, isQuery: boolean, lost: readonly ErrorPath[]): Promise<Answer | undefined>;
  /** Adds an error of an agency that answered part of what it was asked. */
  fault(agency: string, error: ErrorEntry): void;
}

export type Ask = (agency: string, body: string, isQuery: boolean) => Promise<Answer>;

export function createRun(variables: Record<string, unknown>, ask: Ask): Run {
  const reports = new Map<string, AgencyReport & { failed: number }>();
  const errors: ErrorEntry[] = [];
  const waitedInVain = new Set<string>();
  let isPlain = true;
  const reportOf = (name: string) => {
    const report = reports.get(name) ?? { name, status: 'OK', requests: 0, durationMs: 0, dataAsOf: null, failed: 0 };
    reports.set(name, report);
    return report;
  };
  const tell = ({ code, message }: AgencyFailure, agency: string, lost: readonly ErrorPath[]): void => {
    if (lost.length > 0) errors.push(errorAt(message, lost, { code, agency }));
  };
  return {
    root: {},
    variables,
    errors,
    get isPlain() {
      return isPlain;
    },
    get agencies() {
      const inOrder = [...reports.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
      return inOrder.map(({ failed, ...report }) => ({
        ...report,
        durationMs: Math.round(report.durationMs * 10) / 10,
        status: failed > 0 && failed === report.requests ? 'FAILED' : report.status,
      }));
    },
    async ask(agency, body, isQuery, lost) {
      if (waitedInVain.size > 0 && lost.length === 0) return undefined;
      if (waitedInVain.has(agency)) return void tell(notAsked(agency), agency, lost);
      const report = reportOf(agency);
      report.requests++;
      const start = performance.now();
      try {
        const answer = await ask(agency, body, isQuery);
        report.dataAsOf = answer.dataAsOf ?? report.dataAsOf;
        isPlain &&= answer.isPlain === true;
        return answer;
      } catch (error) {
        if (!(error instanceof AgencyFailure)) throw error;
        if (error.code === 'AGENCY_TIMEOUT') waitedInVain.add(agency);
        report.failed++;
        report.status = 'PARTIAL';
        tell(error, agency, lost);
        return undefined;
      } finally {
        report.durationMs += performance.now() - start;
      }
    },
    fault(agency, error) {
      reportOf(agency).status = 'PARTIAL';
      errors.push(error);
    },
  };
}
