import { manyByKey } from '@safer-graph/kit';
import { Any, ArrayOverlap, type DataSource, type FindOptionsOrder, type FindOptionsWhere, IsNull } from 'typeorm';
import { goOn, type Start } from '../connection/keyset.js';
import { mayBeId, rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import type { KeptRecord } from './kept-record.js';
import { RecordStatement } from './record-statement.entity.js';
import type { RecordClass } from './save-record.js';

/** Names of the columns of a record that hold such a value. */
type ColumnOf<Row, Value> = { [Name in keyof Row]: Row[Name] extends Value ? Name : never }[keyof Row] & string;

/** The loaders of one kind of record: by id, whether it stands or was withdrawn, and lists of those that stand. */
export function standingRecords<Row extends KeptRecord>(
  db: DataSource,
  record: RecordClass<Row>,
  tenant: Tenant,
  order: FindOptionsOrder<Row>,
) {
  const rows = db.getRepository(record);
  const find = (column: string, wanted: object): Promise<Row[]> =>
    rows.find({ where: { [column]: wanted, withdrawnOn: IsNull(), ...tenant } as never, order });
  return {
    byId: rowById<Row>((ids) => rows.find({ where: { id: Any([...ids]), ...tenant } as never })),

    by: (column: ColumnOf<Row, string | null>) =>
      manyByKey(
        (keys: readonly string[]) => find(column, Any(keys.filter(mayBeId))),
        (row) => row[column] as string,
      ),

    /** Those that minutes state under an item, also where a later meeting has stated them again since. */
    statedUnder() {
      const { tableName: kind } = rows.metadata;
      const pairs = manyByKey(
        async (keys: readonly string[]) => {
          const query = rows
            .createQueryBuilder('record')
            .innerJoinAndMapMany(
              'record.statements',
              RecordStatement,
              'statement',
              'statement.kind = :kind and statement.recordId = record.id and statement.agendaItemId = any(:keys)',
              { kind, keys: keys.filter(mayBeId) },
            )
            .where({ withdrawnOn: IsNull(), ...tenant });
          for (const [column, way] of Object.entries(order))
            query.addOrderBy(`record.${column}`, way as 'ASC' | 'DESC');
          const found = (await query.getMany()) as (Row & { readonly statements: readonly RecordStatement[] })[];
          return found.flatMap((row) => row.statements.map(({ agendaItemId: key }) => ({ key, row })));
        },
        ({ key }) => key,
      );
      return { load: async (key: string) => (await pairs.load(key)).map(({ row }) => row) };
    },

    /** Those of a page of `byRecordId`. */
    behind: (where: FindOptionsWhere<Row>, start: Start, limit: number): Promise<Row[]> => {
      // A caller's filter may name a partnership too: both hold.
      const query = rows
        .createQueryBuilder('record')
        .where({ ...tenant })
        .andWhere({ ...where, withdrawnOn: IsNull() });
      return goOn(query, ['record.id'], 'ASC', start, limit).getMany();
    },

    /** Of a column that names several: a record is listed under each of them. */
    byEach(column: ColumnOf<Row, readonly string[]>) {
      const pairs = manyByKey(
        async (keys: readonly string[]) =>
          (await find(column, ArrayOverlap(keys.filter(mayBeId)))).flatMap((row) =>
            (row[column] as readonly string[]).map((key) => ({ key, row })),
          ),
        ({ key }) => key,
      );
      return { load: async (key: string) => (await pairs.load(key)).map(({ row }) => row) };
    },
  };
}
