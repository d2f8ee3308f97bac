import { oneByKey } from '@safer-graph/kit';

/** No row is held under an id with control characters, and PostgreSQL refuses to look for one with U+0000. */
export const mayBeId = (text: string): boolean => !/\p{Cc}/u.test(text);

/** A loader of single rows by the ids that callers write: null where there is none. */
export const rowById = <Row extends { readonly id: string }>(fetch: (ids: readonly string[]) => Promise<Row[]>) =>
  oneByKey(
    (ids: readonly string[]) => fetch(ids.filter(mayBeId)),
    ({ id }) => id,
  );
