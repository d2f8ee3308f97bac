import type { Availability } from './contract/enums.js';
import type { PublishedMeasure } from './dataset.js';
import { endOfMonthAfter, periodLabel } from './period-arithmetic.js';
import type { Period, PeriodKind } from './period.js';
import { isCovered, isListed, namesOfAreas, nearestPublished, typeInWords } from './published-areas.js';
import type { AreaEntry, Registers } from './register.js';
import { partsOfRange, rangeToAskFor } from './statistics/range-sum.js';
import { breakInWords } from './statistics/series-break.js';

/** Why there is no value, and where the nearest one is. */
export interface Gap {
  readonly availability: Exclude<Availability, 'AVAILABLE'>;
  readonly note: string;
  /** Code of the larger area that it is published for. */
  readonly nearestArea: string | null;
}

const gap = (availability: Gap['availability'], note: string, nearestArea: string | null = null): Gap => ({
  availability,
  note,
  nearestArea,
});

const kindInWords: Record<PeriodKind, string> = {
  DAY: 'single days',
  MONTH: 'months',
  QUARTER: 'quarters',
  HALF_YEAR: 'half-years',
  FINANCIAL_YEAR: 'financial years',
  CALENDAR_YEAR: 'calendar years',
  ACADEMIC_YEAR: 'academic years',
  RANGE: 'ranges of months',
};

/** What can be said before any row is looked for: null means that a row may exist. */
export function gapBeforeAsking(
  measure: PublishedMeasure,
  area: AreaEntry,
  period: Period | 'latest',
  asOf: string,
  registers: Registers,
): Gap | null {
  if (!measure.collected) {
    const other = measure.alternativeProvider && registers.organisations.get(measure.alternativeProvider);
    const owner = registers.organisations.get(measure.organization)?.name ?? measure.organization;
    return gap('NOT_COLLECTED', `${owner} does not collect this.${other ? ` It could come from ${other.name}.` : ''}`);
  }
  if (period !== 'latest' && period.kind !== measure.periodKind) {
    const parts = partsOfRange(measure, period);
    if (!parts) return gap('NOT_APPLICABLE', wrongLength(measure, period));
    const broken = breakInWords(measure, parts[0]!, period);
    if (broken) return gap('NOT_APPLICABLE', `Cannot be added up. ${broken}`);
  }
  return canHaveRows(measure, area, registers) ? null : gapWithoutRow(measure, area, period, asOf, registers);
}

function wrongLength(measure: PublishedMeasure, period: Period): string {
  const published = `Published for ${kindInWords[measure.periodKind]}; ${period.code} is not one.`;
  if (measure.survey && period.kind === 'RANGE') return `${published} Percentages of samples are not added up.`;
  if (measure.notAddedUp && period.kind === 'RANGE') return `${published} Not added up: ${measure.notAddedUp}`;
  const advice = rangeToAskFor(measure, period);
  return advice ? `${published} ${advice}` : published;
}

/** Imports refuse what is not on the publication list. */
export const canHaveRows = (measure: PublishedMeasure, area: AreaEntry, registers: Registers): boolean =>
  measure.collected && isListed(measure, area, registers) && isCovered(measure, area);

/** Why there is no row. */
export function gapWithoutRow(
  measure: PublishedMeasure,
  area: AreaEntry,
  period: Period | 'latest',
  asOf: string,
  registers: Registers,
): Gap {
  const asked = period === 'latest' ? null : period;
  const due =
    asked && measure.due && asked.start >= measure.due.since
      ? endOfMonthAfter(asked.end, measure.due.monthsAfterEnd)
      : null;
  const isUnderWay = asked !== null && asOf <= asked.end;
  const isDueLater = due !== null && asOf <= due;
  const dueBy = isDueLater ? `${periodLabel(asked!)} is due by ${due} (${measure.due!.basis}).` : '';
  const covered = `only ${namesOfAreas(measure.coverage ?? [], registers)}.`;
  // Until a period is over, nobody knows which areas it will be published for: a pilot may be rolled out.
  if (isDueLater && isUnderWay)
    return gap('NOT_DUE_YET', isCovered(measure, area) ? dueBy : `${dueBy} So far the measure covers ${covered}`);
  if (isListed(measure, area, registers)) {
    if (!isCovered(measure, area)) return gap('NOT_APPLICABLE', `Covers ${covered}`);
    if (isDueLater) return gap('NOT_DUE_YET', dueBy);
    if (due !== null) return gap('LATE', `Was due by ${due} (${measure.due!.basis}) and is not published.`);
    return isUnderWay
      ? gap(
          'NOT_DUE_YET',
          `The period ends on ${asked.end}; it was not over on ${asOf}, and no date is agreed for its publication.`,
        )
      : gap('NOT_PUBLISHED', `Nothing was published for ${area.name} by ${asOf}.`);
  }
  const larger = nearestPublished(measure, area, registers);
  if (larger)
    return gap(
      'COVERAGE_PARENT_AREA_ONLY',
      `Published for ${larger.name} (${typeInWords(larger.type)}), not for a ${typeInWords(area.type)}.`,
      larger.code,
    );
  return gap(
    'NOT_APPLICABLE',
    `Not published for a ${typeInWords(area.type)}, nor for an area that contains ${area.name}.`,
  );
}
