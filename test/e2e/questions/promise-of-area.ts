import { type AnswerObject, answered, isOf, type SeenObject } from '../../support/answer-walk.js';
import type { Held, Promised } from './promised.js';

/**
 * An observation is of the area that was asked for. Another area's figure stands nowhere but in `nearestAvailable`, and
 * that area contains the one that was asked for.
 */
export const areaThatWasAsked: Promised = (held, object) => {
  if (!isOf(object, 'Observation') || isAbsent(held, object)) return [];
  const code = codeOf(answered(object, 'area'));
  if (code === undefined) return ['an observation, asked for without the code of its area'];
  const asked = askedArea(object);
  if (asked === undefined) return ['an observation, and the answer does not say for which area it was asked'];
  if (!('nearestTo' in asked)) return code === asked.area ? [] : [`area: ${code}, and ${asked.area} was asked for`];
  return held.containers(asked.nearestTo).has(code) ? [] : [`area: ${code} does not contain ${asked.nearestTo}`];
};

type Asked = { readonly area: string } | { readonly nearestTo: string };

/** Climbs to whatever says the area: an argument, the area that the figure hangs on, or what the record that names it says. */
function askedArea(object: SeenObject): Asked | undefined {
  for (let at = object.inside; at; at = at.object.inside) {
    const { args, definition } = at.field;
    if (typeof args['area'] === 'string') return { area: args['area'] };
    // An area that the request asks for beside it is another question.
    if (!at.object.inside) return undefined;
    if (isOf(at.object, 'Area')) return found(answered(at.object, 'code'));
    if (isOf(at.object, 'Observation') && definition.name !== 'measure') {
      const code = codeOf(answered(at.object, 'area'));
      if (definition.name === 'nearestAvailable') return code === undefined ? undefined : { nearestTo: code };
      return found(code);
    }
    const own = codeOf(answered(at.object, 'area'));
    if (own !== undefined) return { area: own };
    // Where the minutes state no area, a person has linked the figure that it is held against, of whatever area.
    if (isOf(at.object, 'StatedFigure') && answered(at.object, 'area') === null)
      return found(codeOf(answered(object, 'area')));
  }
  return undefined;
}

const found = (code: unknown): Asked | undefined => (typeof code === 'string' ? { area: code } : undefined);

function codeOf(area: unknown): string | undefined {
  const code = (area as AnswerObject | null | undefined)?.['code'];
  return typeof code === 'string' ? code : undefined;
}

/** An agency that is down leaves of an observation no more than the reference. */
const isAbsent = ({ isExcused }: Held, object: SeenObject): boolean =>
  answered(object, 'area') === null && isExcused([...object.path, 'area']);
