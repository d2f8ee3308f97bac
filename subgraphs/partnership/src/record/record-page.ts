import type { FindOptionsWhere } from 'typeorm';
import { z } from 'zod';
import { cursorId, keyset } from '../connection/keyset.js';
import type { KeptRecord } from './kept-record.js';

/** Pages of records in the order of their ids, which begin with what they are records of. */
export const pagesById = <Row extends { readonly id: string }>() =>
  keyset(z.tuple([cursorId]), ({ id }: Row) => [id] as [string]);

/** A filter as a caller gives it, without what they left open. */
export const asked = <Row extends KeptRecord>(given: Readonly<Record<string, unknown>>): FindOptionsWhere<Row> =>
  Object.fromEntries(Object.entries(given).filter(([, wanted]) => wanted != null)) as FindOptionsWhere<Row>;
