import { manyByKey } from '@safer-graph/kit';
import type { FindOptionsWhere, ObjectLiteral, Repository } from 'typeorm';
import { goOn, type Start } from './keyset.js';

interface ListOfEach<Row> {
  /** The property that names on which of the keys a row is listed. */
  readonly key: keyof Row & string;
  /** Properties by which the list is ordered, none of them null and the last unique. */
  readonly order: readonly (keyof Row & string)[];
  /** What holds of every row, whatever a caller asks for. */
  readonly where: FindOptionsWhere<Row>;
}

/**
 * The pages of a list that stands on many rows of a level: one statement for all that ask for the same page, which they do
 * where they stand at one place of a query. Of each key it reads no more than its page, however long its list is.
 */
export function pageOfEach<Row extends ObjectLiteral & { readonly id: string }>(
  rows: Repository<Row>,
  { key, order, where }: ListOfEach<Row>,
) {
  const columns = (alias: string) => order.map((column) => `${alias}.${column}`);
  const fetch = (keys: readonly string[], filter: FindOptionsWhere<Row>, start: Start, limit: number) => {
    // A caller's filter may name a partnership too: both hold.
    const one = rows
      .createQueryBuilder('one')
      .select('one.id', 'id')
      .where(where)
      .andWhere(filter)
      .andWhere(`one.${key} = owner.key`);
    const page = goOn(one, columns('one'), 'ASC', start, limit).getQuery();
    const found = rows
      .createQueryBuilder('listed')
      .where(`listed.id = any(array(select page.id from unnest(:keys::text[]) owner (key), lateral (${page}) page))`)
      .setParameters({ ...one.getParameters(), keys });
    for (const column of columns('listed')) found.addOrderBy(column);
    return found.getMany();
  };
  const loaders = new Map<string, ReturnType<typeof manyByKey<string, Row>>>();
  return (owner: string, filter: FindOptionsWhere<Row>, start: Start, limit: number): Promise<Row[]> => {
    const asked = JSON.stringify([filter, start, limit]);
    let loader = loaders.get(asked);
    if (!loader) {
      loader = manyByKey(
        (keys: readonly string[]) => fetch(keys, filter, start, limit),
        (row) => row[key] as string,
      );
      loaders.set(asked, loader);
    }
    return loader.load(owner);
  };
}
