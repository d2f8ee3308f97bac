import { publicError } from '../errors.js';

/** Answers a reference to an entity: the key fields and `__typename`, as another subgraph wrote them. */
export type ReferenceResolver<Context> = (reference: never, context: Context) => unknown;

/** Answers all references to one type at a time, each in its place and with its `__typename`, or with an Error. */
export interface ReferencesResolver<Context> {
  readonly all: (references: never, context: Context) => Promise<readonly unknown[]>;
}

export type References<Context> = Readonly<Record<string, ReferenceResolver<Context> | ReferencesResolver<Context>>>;

interface Reference {
  readonly __typename: string;
}

/**
 * Answers `_entities`: a reference that cannot be answered costs its own place alone. That of @apollo/subgraph makes three
 * promises for each reference, and a list of promises takes graphql-js longer than a promise of a list.
 */
export const entitiesResolver =
  <Context>(references: References<Context>) =>
  (_: unknown, { representations }: { representations: readonly Reference[] }, context: Context): unknown => {
    const placesOf = new Map<string, number[]>();
    const answers = representations.map((reference, place) => {
      const { __typename } = reference;
      const resolve = Object.hasOwn(references, __typename) ? references[__typename] : undefined;
      if (typeof resolve !== 'object') return answerTo(resolve, reference, context);
      const places = placesOf.get(__typename);
      if (places) places.push(place);
      else placesOf.set(__typename, [place]);
      return null;
    });
    const later = [...placesOf].map(async ([__typename, places]) => {
      const { all } = references[__typename] as ReferencesResolver<Context>;
      const asked = places.map((place) => representations[place]);
      const found = await all(asked as never, context).catch((error: unknown) => asked.map(() => error));
      places.forEach((place, at) => (answers[place] = found[at]));
    });
    const whole = (): unknown => (answers.some(isPromise) ? Promise.all(answers) : answers);
    return later.length > 0 ? Promise.all(later).then(whole) : whole();
  };

function answerTo<Context>(
  resolve: ReferenceResolver<Context> | undefined,
  reference: Reference,
  context: Context,
): unknown {
  const { __typename } = reference;
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
