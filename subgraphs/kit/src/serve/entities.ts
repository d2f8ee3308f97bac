import { publicError } from '../errors.js';

/** Answers a reference to an entity: the key fields and `__typename`, as another subgraph wrote them. */
export type ReferenceResolver<Context> = (reference: never, context: Context) => unknown;

interface Reference {
  readonly __typename: string;
}

/**
 * Answers `_entities`: a reference that cannot be answered costs its own place alone. That of @apollo/subgraph makes three
 * promises for each reference, and a list of promises takes graphql-js longer than a promise of a list.
 */
export const entitiesResolver =
  <Context>(references: Readonly<Record<string, ReferenceResolver<Context>>>) =>
  (_: unknown, { representations }: { representations: readonly Reference[] }, context: Context): unknown => {
    const answers = representations.map((reference) => answerTo(references, reference, context));
    return answers.some(isPromise) ? Promise.all(answers) : answers;
  };

function answerTo<Context>(
  references: Readonly<Record<string, ReferenceResolver<Context>>>,
  reference: Reference,
  context: Context,
): unknown {
  const { __typename } = reference;
  const resolve = Object.hasOwn(references, __typename) ? references[__typename] : undefined;
  if (!resolve) return publicError('BAD_USER_INPUT', `${JSON.stringify(__typename)} is no entity of this subgraph.`);
  try {
    const answer = resolve(reference as never, context);
    return isPromise(answer)
      ? answer.then(
          (found) => ofType(__typename, found),
          (error: unknown) => error,
        )
      : ofType(__typename, answer);
  } catch (error) {
    return error;
  }
}

/** `_entities` is a list of any types: each answer says its own. */
function ofType(__typename: string, answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || '__typename' in answer) return answer;
  return Object.defineProperty(answer, '__typename', { value: __typename });
}

const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;
