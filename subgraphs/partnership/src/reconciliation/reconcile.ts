import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { type NumberRange, overlaps, rangeInWords } from './number-range.js';
import { absoluteRange, type Observed, percentRange, valueRange } from './published-range.js';
import { reconciled, type Reconciliation } from './reconciliation.js';
import { statedRange } from './stated-range.js';

export type Stated = Pick<StatedFigure, 'kind' | 'value' | 'printed' | 'unit' | 'qualifier' | 'direction'> & {
  readonly observationDiffers?: string | null;
  /** The counts of the published measure may be rounded before they are released. */
  readonly isGuarded?: boolean;
};

/** Holds what was stated against what its agency publishes: neither is changed, and where they cannot be compared it says so. */
export function reconcile(stated: Stated, observed: Observed | null): Reconciliation {
  const { availability, availabilityNote, value, provenance } = observed ?? {};
  if (!availability) return reconciled('UNKNOWN', 'The agency that publishes the figure did not answer.');
  if (availability !== 'AVAILABLE')
    return reconciled('NO_OBSERVATION', [availability, availabilityNote].filter(Boolean).join(': '));
  const dataset = provenance?.dataset;
  if (!dataset || value == null)
    return reconciled('UNKNOWN', 'The agency that publishes the figure answered only in part.');
  if (dataset.startsWith('SYNTHETIC'))
    return notComparable(`The published figure is invented sample data (${dataset}).`);
  if (stated.observationDiffers) return notComparable(stated.observationDiffers);
  if (dataset === 'minutes') return notComparable('The published figure is itself what minutes state.');
  return compare(stated, { ...observed, value });
}

const notComparable = (note: string): Reconciliation => reconciled('NOT_COMPARABLE', note);

type Published = Observed & { readonly value: number };

function compare(stated: Stated, published: Published): Reconciliation {
  switch (stated.kind) {
    case 'VALUE':
      return unitOf(stated.unit) === unitOf(published.unit)
        ? held(stated, valueRange(published, published.value), published.unit)
        : notComparable(`Stated in ${stated.unit ?? 'no unit'}, published in ${published.unit ?? 'no unit'}.`);
    case 'CHANGE':
      return compareChange(stated, published);
    case 'DIRECTION':
      return compareDirection(stated, published);
    default:
      return notComparable(`A published value says nothing of what is stated (${stated.kind}).`);
  }
}

function compareChange(stated: Stated, published: Published): Reconciliation {
  const { absolute, percent } = published.change ?? {};
  if (stated.isGuarded && published.value === 0 && absolute)
    return notComparable(
      'The earlier figure may have been rounded before it was published, and it is not said how far.',
    );
  const isPoints = unitOf(stated.unit) === 'percentage points' && unitOf(published.unit) === 'percent';
  if (unitOf(stated.unit) === 'percent')
    return absolute == null || percent == null
      ? notComparable('No change in percent is published against a year earlier.')
      : held(stated, percentRange(published, published.value, absolute, percent), 'percent');
  if (!isPoints && unitOf(stated.unit) !== unitOf(published.unit))
    return notComparable(`Stated in ${stated.unit ?? 'no unit'}, published in ${published.unit ?? 'no unit'}.`);
  return absolute == null
    ? notComparable('No change is published against a year earlier.')
    : held(stated, absoluteRange(published, absolute), stated.unit);
}

function compareDirection({ direction }: Stated, published: Published): Reconciliation {
  const absolute = published.change?.absolute;
  if (direction === null || absolute == null)
    return notComparable(
      direction === null ? 'No direction is stated.' : 'No change is published against a year earlier.',
    );
  const { from, to } = absoluteRange(published, absolute);
  const possible = [
    ...(from < 0 ? ['DOWN'] : []),
    ...(from <= 0 && to >= 0 ? ['UNCHANGED'] : []),
    ...(to > 0 ? ['UP'] : []),
  ];
  const words = rangeInWords({ from, to, isOpen: false });
  return reconciled(
    possible.includes(direction) ? 'AGREES' : 'DISAGREES',
    `Stated: ${direction}. Published: a change of ${words} ${published.unit ?? ''} against a year earlier.`,
  );
}

function held(stated: Stated, published: NumberRange, unit: string | null | undefined): Reconciliation {
  if (stated.value === null) return notComparable('No number is stated.');
  const words = statedRange({ ...stated, value: stated.value });
  return reconciled(
    overlaps(words, published) ? 'AGREES' : 'DISAGREES',
    `Stated: ${rangeInWords(words)} ${unit ?? ''}. Published: ${rangeInWords(published)} ${unit ?? ''}.`.replace(
      / +\./g,
      '.',
    ),
  );
}

/** Of a rate over several months the unit says how many; percent is printed in two ways. */
const unitOf = (unit: string | null | undefined): string | null =>
  unit?.toLowerCase().replace(/^per ?cent$/, 'percent') ?? null;
