import type { GraphQLSchema } from 'graphql';
import { type AnswerObject, type AnswerPath, objectsOf, type SeenObject } from '../../support/answer-walk.js';
import type { Answer } from '../../support/graph.js';
import type { Question } from '../../support/question.js';
import { areaThatWasAsked } from './promise-of-area.js';
import { percentagesHaveBases } from './promise-of-bases.js';
import { noBareNull } from './promise-of-nulls.js';
import { hasProvenance } from './promise-of-provenance.js';
import { hasQuoteAndLine } from './promise-of-quotes.js';

/** What a promise is held against, beside the types of the schema. */
export interface Held {
  /** Whether an error says why something at this path, or above it, is not there. */
  readonly isExcused: (path: readonly (string | number)[]) => boolean;
  /** The lines of the minutes, the first at 0. */
  readonly minutes: readonly string[];
  /** Codes of the areas that contain an area, however far above. */
  readonly containers: (area: string) => ReadonlySet<string>;
}

/** One of the five promises about an object of an answer: what breaks it, in words. */
export type Promised = (held: Held, object: SeenObject) => string[];

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
