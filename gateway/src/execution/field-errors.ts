import { asRecord, publicError } from '../agency/public-error.js';
import { errorAt, type ErrorEntry, type ErrorPath } from './run.js';

/** An agency may fail for each of a thousand entities; the client learns of so many, and how many more there were. */
const mostErrors = 20;

/** Turns the errors of an answer into the gateway's own; `locate` gives the place, or places, in the client's answer. */
export function fieldErrors(
  agency: string,
  errors: readonly unknown[],
  locate: (path: readonly unknown[]) => readonly ErrorPath[],
): ErrorEntry[] {
  const entry = (error: unknown): ErrorEntry => {
    const { path } = asRecord(error);
    const { code, message, details } = publicError(error) ?? {
      code: 'AGENCY_FIELD_ERROR',
      message: `${agency} could not answer this field.`,
      details: {},
    };
    return errorAt(message, locate(Array.isArray(path) ? path : []), { ...details, code, agency });
  };
  const shown = errors.slice(0, mostErrors).map(entry);
  const more = errors.length - shown.length;
  if (more > 0) {
    const message = `${agency} reported ${more} more errors.`;
    shown.push(errorAt(message, locate([]), { code: 'AGENCY_FIELD_ERROR', agency }));
  }
  return shown;
}
