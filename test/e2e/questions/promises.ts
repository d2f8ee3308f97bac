import type { GraphQLSchema } from 'graphql';
import { type AnswerObject, type AnswerPath, objectsOf } from '../../support/answer-walk.js';
import type { Answer } from '../../support/graph.js';
import type { Question } from '../../support/question.js';
import { areaThatWasAsked } from './promise-of-area.js';
import { percentagesHaveBases } from './promise-of-bases.js';
import { noBareNull } from './promise-of-nulls.js';
import { hasProvenance } from './promise-of-provenance.js';
import { hasQuoteAndLine } from './promise-of-quotes.js';
import type { Held, Promised } from './promised.js';

const promises: readonly Promised[] = [
  noBareNull,
  percentagesHaveBases,
  areaThatWasAsked,
  hasProvenance,
  hasQuoteAndLine,
];

/** Everything in an answer that breaks one of the five promises; the answer was asked with `__typename` everywhere. */
export function brokenPromises(
  { schema, minutes, containers }: Omit<Held, 'isExcused'> & { readonly schema: GraphQLSchema },
  question: Question,
  { data, errors }: Answer,
): string[] {
  if (!data) return ['There is no answer at all.'];
  // One failed fetch is one error, which has all the places that it leaves empty.
  const gaps = (errors ?? []).flatMap(({ path, extensions }) => [
    ...(path ? [path] : []),
    ...((extensions['paths'] ?? []) as AnswerPath[]),
  ]);
  const isExcused: Held['isExcused'] = (path) =>
    gaps.some((gap) => {
      const both = Math.min(path.length, gap.length);
      return gap.slice(0, both).join('.') === path.slice(0, both).join('.');
    });
  const held: Held = { minutes, containers, isExcused };
  return objectsOf(schema, question, data as AnswerObject).flatMap((object) =>
    promises.flatMap((promised) => promised(held, object).map((broken) => `${[...object.path, broken].join('.')}`)),
  );
}
