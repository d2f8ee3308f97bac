import { answered, isOf, type SeenObject } from '../../support/answer-walk.js';
import type { Promised } from './promised.js';

const isNumber = (value: unknown): boolean => typeof value === 'number';
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const hasBoth = (share: SeenObject): boolean =>
  isNumber(answered(share, 'numerator')) && isNumber(answered(share, 'denominator'));

/** What each field that holds a percentage has to have beside it, by `Type.field`: of what it is a percentage. */
export const bases: Readonly<Record<string, (object: SeenObject) => boolean>> = {
  // Of the earlier value, which is the value less the change: both are there with it.
  'Change.percent': (change) =>
    isNumber(answered(change, 'absolute')) &&
    answered(change, 'comparedWith') !== null &&
    answered(change, 'comparedWith') !== undefined,
  'Share.percent': hasBoth,
  'CompletedShare.percent': hasBoth,
  'StatedFigure.value': isOfWhatWasSaid,
  // Printed percentages stand beside the same count on both bases, one of which they follow from.
  'RagCount.printedPercent': (count) => isObject(answered(count, 'ofAll')) && answered(count, 'ofRated') !== undefined,
};

/** What somebody said is of a number that the minutes print, and STATED; or NOT_STATED, and there is none. */
function isOfWhatWasSaid(figure: SeenObject): boolean {
  const unit = answered(figure, 'unit');
  if (typeof unit !== 'string') return false;
  if (!/\bper\b/.test(unit)) return true;
  const isThere = isNumber(answered(figure, 'denominator')) || isNumber(answered(figure, 'sampleSize'));
  return answered(figure, 'denominatorBasis') === (isThere ? 'STATED' : 'NOT_STATED');
}

/** No percentage without what it is a percentage of, or NOT_STATED in its place. */
export const percentagesHaveBases: Promised = (_, object) => {
  const broken = object.fields.flatMap(({ key, definition, value }) => {
    const hasBase = bases[`${object.type.name}.${definition.name}`];
    return hasBase && value !== null && !hasBase(object)
      ? [`${key}: ${JSON.stringify(value)} per cent, and not of what`]
      : [];
  });
  return isOf(object, 'Observation') ? [...broken, ...observed(object)] : broken;
};

function observed(object: SeenObject): string[] {
  const value = answered(object, 'value');
  if (value === undefined || value === null) return [];
  const unit = answered(object, 'unit');
  if (typeof unit !== 'string') return ['value: asked for without its unit'];
  // A survey's percentage is of the people who were asked.
  const hasBase = isNumber(answered(object, 'denominator')) || isNumber(answered(object, 'sampleSize'));
  if (!/\bper\b/.test(unit) || hasBase) return [];
  return [`value: ${JSON.stringify(value)} ${unit}, and not of what`];
}
