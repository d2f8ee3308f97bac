import { publicError } from './errors.js';
import { onceForText } from './once.js';
import { type Period, readPeriod } from './period.js';

/** What an observation id says: which cell, and as known in which release or on which day. */
export interface ObservationRef {
  readonly measure: string;
  readonly area: string;
  /** `latest`: the newest period of the series, as known on that day. */
  readonly period: Period | 'latest';
  readonly asKnown: { readonly release: string } | { readonly day: string };
}

export function writeObservationId({ measure, area, period, asKnown }: ObservationRef): string {
  const known = 'day' in asKnown ? asKnown.day : asKnown.release;
  return [measure, area, period === 'latest' ? period : period.code, known].join('@');
}

export const readObservationId: (id: string) => ObservationRef = onceForText((id) => {
  const [measure, area, periodText, known, ...rest] = id.split('@');
  const period = periodText === 'latest' ? periodText : readPeriod(periodText ?? '');
  if (!measure || !area || !period || !known || rest.length > 0)
    throw publicError(
      'BAD_USER_INPUT',
      `An observation id is written measure@area@period@release or day; got ${JSON.stringify(id)}.`,
    );
  if (readPeriod(known)?.kind === 'DAY') return { measure, area, period, asKnown: { day: known } };
  if (/^[\w-]+:\d{4}-\d{2}-\d{2}:\d+$/.test(known)) return { measure, area, period, asKnown: { release: known } };
  throw publicError('BAD_USER_INPUT', `An observation id ends with a day or a release; got ${JSON.stringify(id)}.`);
});
