import { inventedTitle } from './invented.js';
import type { AgencyContext } from './context.js';
import type { Provenance } from './contract/value-types.js';
import type { PublishedMeasure } from './dataset.js';
import { isExact, type ReleaseRule, ruleInWords } from './disclosure/release-rule.js';
import { onceFor } from './once.js';
import { type AreaEntry, denominatorOf, type Registers } from './register.js';
import type { ReleasedRow } from './store/released-value.loader.js';

/** Where a value comes from, or would come from. */
export function provenance(
  { registers }: AgencyContext,
  measure: PublishedMeasure,
  area: AreaEntry,
  row: ReleasedRow | null,
  rule: ReleaseRule,
): Provenance {
  const { dataset, organization } = measure;
  const publisher = dataset.publisher ?? organization;
  const denominator = denominatorUsed(registers, measure, area.code, row?.denominator ?? null);
  const title = row?.release.title ?? dataset.title;
  return {
    // A true count over invented people is an invented rate: it must not be quotable either.
    dataset: denominator?.synthetic ? inventedTitle(title) : title,
    publisher: registers.organisations.get(publisher)?.name ?? publisher,
    url: dataset.url,
    licence: dataset.licence,
    release: row?.release.id ?? null,
    publishedOn: row?.release.publishedOn ?? null,
    extractedOn: row?.release.extractedOn ?? null,
    coverage: denominator === null ? dataset.coverage : `${dataset.coverage} ${denominator.inWords}`,
    suppressionRule: ruleInWords(rule),
    sourceLine: isToldExactly(row, rule) ? row!.sourceLine : null,
    checksum: row?.availability === 'AVAILABLE' && isOpenData(dataset) ? row.release.checksum : null,
  };
}

/** What stands beside a count that was withheld or rounded (its line, its sample) narrows it down. */
export const isToldExactly = (row: ReleasedRow | null, rule: ReleaseRule): boolean =>
  row?.availability === 'AVAILABLE' && isExact(rule);

/** A checksum proves a guess: whoever is not told every count of a file could try all small numbers against it. */
const isOpenData = onceFor(({ measures }: PublishedMeasure['dataset']): boolean =>
  measures.every(({ disclosure }) => disclosure === 'OPEN'),
);

/** What a rate was worked out on; null for what is no rate of the register, or has no denominator. */
function denominatorUsed(
  registers: Registers,
  { rate }: PublishedMeasure,
  area: string,
  denominator: number | null,
): { readonly inWords: string; readonly synthetic: boolean } | null {
  if (!rate || denominator === null) return null;
  const entry = denominatorOf(registers, area, rate.denominator);
  return entry?.value === denominator
    ? { inWords: `Denominator: ${entry.title}, as at ${entry.period} (${entry.source}).`, synthetic: entry.synthetic }
    : { inWords: 'Denominator: as the file gives it.', synthetic: false };
}
