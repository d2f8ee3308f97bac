import { type Page, pageOf, publicError, readPeriod } from '@safer-graph/kit';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { mayBeId } from '../row-by-id.js';

/** Where a page begins: behind the row whose values of the order these are; null: at the beginning. */
export type Start = readonly (string | number | null)[] | null;

export interface AskedPage {
  readonly first: number;
  readonly after: string | null | undefined;
  /** The largest page that the list gives. */
  readonly most: number;
}

export const cursorId = z.string().refine(mayBeId);
export const cursorDate = z.string().refine((text) => readPeriod(text)?.kind === 'DAY');

/**
 * The pages of a list. A cursor holds the values by which the list is ordered, the last of them unique: rows that come or
 * go between two pages move no other.
 */
export function keyset<Row, const Key extends readonly (string | number | null)[]>(
  shape: z.ZodType<Key>,
  keyOf: (row: Row) => Key,
) {
  const write = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');
  const read = (cursor: string): Key => {
    const key = shape.safeParse(jsonOf(cursor));
    if (key.success && write(key.data) === cursor) return key.data;
    throw publicError(
      'BAD_USER_INPUT',
      `after takes a cursor of an earlier page; got ${JSON.stringify(cursor).slice(0, 80)}.`,
      { argument: 'after' },
    );
  };
  return {
    /** `fetch` gives the rows behind `start`, one more than the page holds where the list goes on. */
    async page(
      { first, after, most }: AskedPage,
      fetch: (start: Key | null, limit: number) => Promise<readonly Row[]>,
    ): Promise<Page<Row>> {
      if (first < 1 || first > most)
        throw publicError('BAD_USER_INPUT', `first must be 1 to ${most}; got ${first}.`, { argument: 'first' });
      const rows = await fetch(after == null ? null : read(after), first + 1);
      return pageOf(
        rows.map((node) => ({ cursor: write(keyOf(node)), node })),
        first,
        after ?? null,
      );
    },
  };
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** Orders a query by `columns`, none of them null and the last unique, and lets it begin behind `start`. */
export function goOn<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  columns: readonly string[],
  direction: 'ASC' | 'DESC',
  start: Start,
  limit: number,
  /** How a value of `start` is put beside its column, where the column is not a bare one. */
  beside: (value: string) => string = (value) => value,
): SelectQueryBuilder<Row> {
  for (const column of columns) query.addOrderBy(column, direction);
  if (start) {
    const given = Object.fromEntries(start.map((value, place) => [`start${place}`, value]));
    const names = Object.keys(given).map((name) => beside(`:${name}`));
    query.andWhere(`(${columns.join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${names.join(', ')})`, given);
  }
  return query.limit(limit);
}
