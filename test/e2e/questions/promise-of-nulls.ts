import { answered, isOf, type SeenField, type SeenObject } from '../../support/answer-walk.js';
import type { Promised } from './promised.js';

/**
 * No null without its reason: an error at its path; for the value of an observation, its availability; a `…NotStated` beside it; or what
 * the schema says that null means in this field.
 */
export const noBareNull: Promised = ({ isExcused }, object) => {
  const isObservation = isOf(object, 'Observation');
  return object.fields.flatMap((field) => {
    const at = [...object.path, field.key];
    const excused = isExcused(at);
    if (isObservation && field.definition.name === 'value') return excused && field.value === null ? [] : value(field);
    if (Array.isArray(field.value)) {
      const bare = field.value.some((item, index) => item === null && !isExcused([...at, index]));
      return bare ? [`${field.key}: an item is null, and no error says why`] : [];
    }
    if (field.value !== null || excused) return [];
    if (isObservation && field.definition.name === 'availability') return [`${field.key}: null`];
    const isNotStated = answered(object, `${field.definition.name}NotStated`);
    if (isNotStated !== undefined && isNotStated !== null && isNotStated !== false) return [];
    return saysWhatNullMeans(object, field) ? [] : [`${field.key}: null, and neither an error nor the schema says why`];
  });

  function value({ key, value }: SeenField): string[] {
    const availability = answered(object, 'availability');
    if (availability === undefined) return [`${key}: asked for without availability`];
    return (value === null) === (availability !== 'AVAILABLE') && availability !== null
      ? []
      : [`${key}: ${JSON.stringify(value)}, and availability ${JSON.stringify(availability)}`];
  }
};

const saysWhatNullMeans = ({ type }: SeenObject, { definition: { name } }: SeenField): boolean =>
  [type, ...type.getInterfaces()].some((one) => /\bnull\b/i.test(one.getFields()[name]?.description ?? ''));
