import type { GraphQLSchema } from 'graphql';
import { type AnswerObject, answered, isOf, objectsOf, type SeenObject } from '../../support/answer-walk.js';
import type { Question } from '../../support/question.js';

/** The largest count that is withheld from the public, by disclosure class, and from an analyst of the partnership. */
const withheldUpTo = {
  PUBLIC: { RESTRICTED: 7, SENSITIVE: 9 },
  ANALYST: { RESTRICTED: 0, SENSITIVE: 9 },
} as const;
export type Reader = keyof typeof withheldUpTo;
export type Classes = ReadonlyMap<string, 'OPEN' | 'RESTRICTED' | 'SENSITIVE'>;

/** What an answer tells this reader and is not released to them: small counts, and counts that are not rounded. */
export function toldTooMuch(
  schema: GraphQLSchema,
  question: Question,
  classes: Classes,
  reader: Reader,
  data: AnswerObject,
): string[] {
  return objectsOf(schema, question, data)
    .filter((object) => isOf(object, 'Observation') && answered(object, 'availability') !== null)
    .flatMap((object) => {
      const measure = measureOf(object);
      const known = classes.get(measure ?? '');
      const at = object.path.join('.');
      if (!known) return [`${at}: an observation, and the answer does not say of which measure`];
      if (reader === 'PUBLIC' && answered(object, 'status') === 'PROVISIONAL') return [`${at}: PROVISIONAL`];
      const limit = known === 'OPEN' ? 0 : withheldUpTo[reader][known];
      return limit === 0 ? [] : inexact(object, limit).map((what) => `${at}: ${what} of ${measure}, which is ${known}`);
    });
}

function inexact(object: SeenObject, limit: number): string[] {
  const isCount = !/\bper\b/.test(String(answered(object, 'unit')));
  const counts = [...(isCount ? ['value'] : []), 'numerator'];
  const exact = ['confidenceInterval', 'sampleSize'];
  return [
    ...counts.filter((name) => !isReleased(answered(object, name), limit)),
    ...exact.filter((name) => (answered(object, name) ?? null) !== null),
  ].map((name) => `${name} ${JSON.stringify(answered(object, name))}`);
}

const isReleased = (count: unknown, limit: number): boolean =>
  count === undefined || count === null || count === 0 || (Number(count) > limit && Number(count) % 5 === 0);

/** The measure stands in the observation, in its id, beside it, or is what the observation was asked of. */
function measureOf(object: SeenObject): string | undefined {
  const id = isOf(object, 'Observation') || isOf(object, 'Measure') ? answered(object, 'id') : undefined;
  if (typeof id === 'string') return id.split('@')[0];
  const named = (answered(object, 'measure') as AnswerObject | null | undefined)?.['id'];
  if (typeof named === 'string') return named;
  return object.inside && measureOf(object.inside.object);
}
