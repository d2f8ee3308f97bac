import type { DisclosureClass, Frequency, Polarity } from './contract/enums.js';
import type { DenominatorKind } from './denominator.js';
import type { PeriodKind } from './period.js';

/** One series of figures that one organisation publishes. What is written here is its entry in the measure catalogue. */
export interface MeasureDefinition {
  /** `agency/dataset/series`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  /** A rate is per so many: 1,000 people; 100 for a percentage, 1 for a mean; null for a count. */
  readonly per: number | null;
  readonly polarity: Polarity;
  readonly frequency: Frequency;
  readonly periodKind: PeriodKind;
  readonly group: string | null;
  readonly collected: boolean;
  /** The publication list: the types of area that may be published, finest first. Empty if not collected. */
  readonly areaTypes: readonly string[];
  /** The only areas that the measure covers; null for every area of those types. */
  readonly coverage: readonly string[] | null;
  /** Id of the organisation that is responsible for the figures. */
  readonly organization: string;
  readonly disclosure: DisclosureClass;
  /** Id of an organisation that could give it, where this one does not collect it. */
  readonly alternativeProvider: string | null;
  readonly nationalIndicator: string | null;
  /** By when a period has to be published: so many months after it ends, and which law or agreement says so since when. */
  readonly due: { readonly monthsAfterEnd: number; readonly basis: string; readonly since: string } | null;
  /** Series breaks: a period that ends on or after `from` cannot be compared with one that ended before it. */
  readonly breaks?: readonly SeriesBreak[];
  /** Given for a percentage of a sample: value in per cent, sampleSize people; below the minimum it is not published. */
  readonly survey?: Survey;
  /** What a rate is per, where that is looked up in the register; `per` says per how many of them. */
  readonly rate?: { readonly denominator: DenominatorKind };
  /** Why counts of several periods are not added up, where they would count the same people again: a sentence. */
  readonly notAddedUp?: string;
  /** One person may stand behind many of the count: an interval takes each for another, and would be too narrow. None is given. */
  readonly isClustered?: true;
}

export interface SeriesBreak {
  readonly from: string;
  readonly note: string;
}

/** What an analyst has to know of a survey before two percentages are put side by side. */
export interface Survey {
  readonly question: string;
  /** Who was asked. */
  readonly population: string;
  /** How: by telephone, by post, face to face. */
  readonly mode: string;
  /** By how much weighting and clustering widen the interval: the sample counts as sampleSize / designEffect people. */
  readonly designEffect: number;
  readonly minimumSample: number;
}

/**
 * A relation between listed figures that everybody knows, an attacker too: wards add up to their district, parts of a measure
 * to its total, quarters to their year.
 */
export type Sum =
  | { readonly kind: 'AREAS'; readonly from: string; readonly to: string }
  | { readonly kind: 'MEASURES'; readonly total: string; readonly parts: readonly string[] }
  | { readonly kind: 'PERIODS'; readonly total: string; readonly parts: string };

/** What one publisher releases together: one file format, one folder, one rule for small numbers. */
export interface Dataset {
  /** As the import command and the folder name it: recorded-crime. */
  readonly name: string;
  readonly title: string;
  /** Id of an organisation of the register, or the name of one that is not in it; null: each measure's own organisation. */
  readonly publisher: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly coverage: string;
  readonly measures: readonly MeasureDefinition[];
  /** What adds up on the publication list; released counts are audited together over all of it. */
  readonly sums?: readonly Sum[];
  /** Why a figure is NOT_STATED, where that is not because the source leaves it out: a sentence. */
  readonly notStated?: string;
}

/** A measure with the dataset that it stands in. */
export interface PublishedMeasure extends MeasureDefinition {
  readonly dataset: Dataset;
}

export const measuresById = (datasets: readonly Dataset[]): ReadonlyMap<string, PublishedMeasure> =>
  new Map(
    datasets.flatMap((dataset) => dataset.measures.map((measure) => [measure.id, { ...measure, dataset }] as const)),
  );

/** A description for an analyst: what it is, then unit, source, licence and coverage from the dataset. */
export function describe(text: string, { title, licence, coverage, measures }: Dataset): string {
  const units = [...new Set(measures.map((measure) => measure.unit))].join(', ');
  return `${text} Unit: ${units}. Source: ${title}${licence ? ` (${licence})` : ''}. Coverage: ${coverage}`;
}
