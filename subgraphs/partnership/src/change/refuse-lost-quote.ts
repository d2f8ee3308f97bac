import { publicError } from '@safer-graph/kit';
import { standsOn } from '../minutes-import/quote.js';

interface Quoting {
  readonly id: string;
  readonly quote: string;
  readonly sourceLine: number;
}

/** What is read of the minutes may be corrected while their words still stand where it says that they do. */
export function refuseLostQuote(lines: readonly string[], { id, quote, sourceLine }: Quoting): void {
  if (standsOn(lines, sourceLine, quote)) return;
  throw publicError(
    'CONFLICT',
    `${id} rests on ${JSON.stringify(quote.slice(0, 80))}, which the latest minutes do not have on line ${sourceLine}.`,
    { argument: 'id' },
  );
}
