import type { Registers } from '@safer-graph/kit';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { baseTooSmall } from './base-too-small.js';
import { conflictingStatements } from './conflicting-statements.js';
import { denominatorRuleDiffers } from './denominator-rule-differs.js';
import type { FigureCheck, Rule } from './figure-check.js';
import { changesDoNotFit } from './changes-do-not-fit.js';
import { implausibleForPopulation } from './implausible-for-population.js';
import { incompleteComparator } from './incomplete-comparator.js';
import { missingDenominator } from './missing-denominator.js';
import { noNumberStated } from './no-number-stated.js';
import { nonWorkingDay } from './non-working-day.js';
import { notSignificant } from './not-significant.js';
import { partsDoNotSum } from './parts-do-not-sum.js';
import { periodsDiffer } from './periods-differ.js';
import { unattainableProportion } from './unattainable-proportion.js';
import { uncountedCategory } from './uncounted-category.js';

const rules: readonly Rule[] = [
  partsDoNotSum,
  denominatorRuleDiffers,
  uncountedCategory,
  unattainableProportion,
  changesDoNotFit,
  implausibleForPopulation,
  conflictingStatements,
  incompleteComparator,
  missingDenominator,
  nonWorkingDay,
  baseTooSmall,
  notSignificant,
  periodsDiffer,
  noNumberStated,
];

const severities = ['ERROR', 'WARNING', 'INFO'];

/** One request asks for the checks of each figure of a meeting: they are worked out for all of them at once. */
const known = new WeakMap<readonly StatedFigure[], readonly FigureCheck[]>();

/** What the rules say of the figures of one meeting, the gravest first. */
export function checksOf(figures: readonly StatedFigure[], registers: Registers): readonly FigureCheck[] {
  const found = known.get(figures);
  if (found) return found;
  const checks = rules
    .flatMap((rule) => rule(figures, registers))
    .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
  known.set(figures, checks);
  return checks;
}
