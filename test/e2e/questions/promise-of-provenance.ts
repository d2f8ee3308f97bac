import { type AnswerObject, isOf } from '../../support/answer-walk.js';
import type { Promised } from './promised.js';

/** Every observation says from which dataset it comes, or would come, and whether its number was rounded. */
export const hasProvenance: Promised = ({ isExcused }, object) => {
  if (!isOf(object, 'Observation')) return [];
  const names = new Set(object.fields.map(({ definition }) => definition.name));
  if (names.has('value') && !names.has('roundedTo')) return ['an observation, asked for its value without roundedTo'];
  const field = object.fields.find(({ definition }) => definition.name === 'provenance');
  if (!field) return ['an observation, asked for without provenance'];
  if (field.value === null) return isExcused([...object.path, field.key]) ? [] : [`${field.key}: null`];
  const { dataset } = field.value as AnswerObject;
  return dataset ? [] : [`${field.key}: ${dataset === undefined ? 'asked for without dataset' : 'no dataset'}`];
};
