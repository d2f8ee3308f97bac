import { topOf } from './agenda-number.js';
import type { ParsedAnomaly } from './parsed-minutes.js';

interface Printed {
  readonly line: number;
  readonly printedNumber: string | null;
  readonly title: string;
}

/** What is odd in the numbers as printed: a number twice, one left out, an item without. Nothing is put right. */
export function numberingAnomalies(items: readonly Printed[]): ParsedAnomaly[] {
  const anomalies: ParsedAnomaly[] = [];
  const seen = new Map<string, number>();
  let previous: string | null = null;
  const numbered = items.some(({ printedNumber }) => printedNumber !== null);
  for (const { line, printedNumber, title } of items) {
    if (printedNumber === null) {
      if (numbered) anomalies.push({ line, rule: 'HEADING_UNNUMBERED', detail: `"${title}" has no number.` });
      continue;
    }
    const before = seen.get(printedNumber);
    if (before !== undefined)
      anomalies.push({ line, rule: 'NUMBER_REPEATED', detail: `${printedNumber} stands at line ${before} too.` });
    else if (previous !== null) {
      const skipped = skippedBetween(previous, printedNumber);
      if (skipped)
        anomalies.push({
          line,
          rule: 'NUMBER_SKIPPED',
          detail: `${previous} is followed by ${printedNumber}: there is no ${skipped}.`,
        });
    }
    seen.set(printedNumber, before ?? line);
    previous = printedNumber;
  }
  return anomalies;
}

/** The first number left out between two that follow each other, or null. */
function skippedBetween(previous: string, next: string): string | null {
  const top = { previous: topOf(previous), next: topOf(next) };
  if (top.previous === null || top.next === null) return null;
  if (top.next > top.previous + 1) return String(top.previous + 1);
  const parts = { previous: previous.split('.'), next: next.split('.') };
  const [, second] = parts.next;
  if (second === undefined || parts.next.length > 2 || !/^\d+$/.test(second)) return null;
  const expected = top.next === top.previous && parts.previous.length >= 2 ? Number(parts.previous[1]) + 1 : 1;
  return Number(second) > expected ? `${top.next}.${expected}` : null;
}
