import type { PublishedMeasure } from './dataset.js';
import { isExact, type ReleaseRule, ruleInWords } from './disclosure/release-rule.js';
import { isToldExactly } from './provenance.js';
import type { ReleasedRow } from './store/released-value.loader.js';

/** Why a released row has no value, or what has to be known of the value that it has. */
export function rowNote(measure: PublishedMeasure, row: ReleasedRow, rule: ReleaseRule): string | null {
  switch (row.availability) {
    case 'AVAILABLE':
      return [lowBase(measure, row, rule), withoutInterval(measure, row, rule)].filter(Boolean).join(' ') || null;
    case 'WITHHELD':
      return 'There is a figure, which is not released to this caller.';
    case 'SUPPRESSED':
      return smallSample(measure, row, rule) ?? withheldNote(measure, rule);
    default:
      return measure.dataset.notStated ?? 'The source was to give the figure, and does not.';
  }
}

/** A percentage of fewer people is published, and flagged. */
const goodBase = 100;
/** Of fewer a percentage moves by more than three points with each. */
const goodWhole = 30;

function lowBase({ survey, per }: PublishedMeasure, row: ReleasedRow, rule: ReleaseRule): string | null {
  if (!isToldExactly(row, rule)) return null;
  const { denominator } = row;
  if (!survey && per === 100 && denominator && denominator < goodWhole)
    return `Low base: a percentage of ${denominator}, which one more or less moves by ${(100 / denominator).toFixed(1)} points.`;
  const people = survey ? row.sampleSize : null;
  return people !== null && people < goodBase
    ? `Low base: ${people} people were asked, so that the value is to be read with its interval.`
    : null;
}

/** Of a percentage or a rate that would have one. */
function withoutInterval({ per, isClustered }: PublishedMeasure, row: ReleasedRow, rule: ReleaseRule): string | null {
  if (!isClustered || per === null || !isToldExactly(row, rule)) return null;
  return 'No interval: one person may be counted several times, so that it would be too narrow.';
}

/** What the audit withholds looks like a small number: to tell which it is would give the small one away. */
function withheldNote({ disclosure }: PublishedMeasure, rule: ReleaseRule): string {
  if (disclosure === 'OPEN') return 'The source itself withholds the figure.';
  if (isExact(rule)) return 'The source itself withholds the figure, or it would give a small number away.';
  return `A small number, or one that would give a small number away. ${ruleInWords(rule)}`;
}

function smallSample({ survey }: PublishedMeasure, { sampleSize }: ReleasedRow, rule: ReleaseRule): string | null {
  if (!survey) return null;
  const minimum = `a percentage is given from ${survey.minimumSample}.`;
  if (!isExact(rule) || sampleSize === null) return `Too few people were asked, or gave one answer; ${minimum}`;
  if (sampleSize >= survey.minimumSample) return null;
  return `Only ${sampleSize} ${sampleSize === 1 ? 'person was' : 'people were'} asked; ${minimum}`;
}

/** How many were asked says no more than the note does, where the sample was too small. */
export function sampleToldTo({ survey }: PublishedMeasure, row: ReleasedRow | null, rule: ReleaseRule): number | null {
  const isSmall = survey && row?.availability === 'SUPPRESSED' && isExact(rule);
  return isSmall || isToldExactly(row, rule) ? row!.sampleSize : null;
}
