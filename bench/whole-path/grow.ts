import { Client } from 'pg';

/** The partnership whose records the sample holds, as it stands in every id. */
const partnership = 'sevenoaks-csp';
/** Further apart than the numbers of any table of the sample. */
const apart = 10_000_000;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNumbered: boolean;
}

/**
 * Copies what a schema holds, so that it holds so many times as much, of others: other partnerships with as many meetings, lines and
 * figures each, or other areas with as many figures each. What is asked for stays as it is.
 */
export async function grow(adminUrl: string, database: string, schema: string, times: number): Promise<number> {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    // The copies refer to each other as the originals do; in which order they are made does not matter then.
    await client.query('set session_replication_role = replica');
    let rows = 0;
    for (const [table, columns] of await tablesOf(client, schema)) {
      const names = columns.map(({ name }) => `"${name}"`).join();
      const copy = columns.map((column) => copied(column, table !== 'released_value')).join();
      const { rowCount } = await client.query(
        `insert into "${schema}"."${table}" (${names}) select ${copy} from "${schema}"."${table}", generate_series(1, $1) i`,
        [times - 1],
      );
      rows += rowCount ?? 0;
    }
    await client.query('reset session_replication_role; analyze');
    return rows;
  } finally {
    await client.end();
  }
}

/** Everything that is served of a tenant, or of areas. */
async function tablesOf(client: Client, schema: string): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column & { table: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       a.atttypid in ('int4'::regtype, 'int8'::regtype) and (a.attidentity <> '' or exists (
         select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey))) as "isNumbered"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = $1 and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and (c.relname = 'released_value'
         or exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'partnership'))
     order by 1, a.attnum`,
    [schema],
  );
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}

function copied({ name, type, isNumbered }: Column, isOfPartnership: boolean): string {
  if (isNumbered) return `"${name}" + i * ${apart}`;
  if (name === 'area_code') return `area_code || '-' || i`;
  if (name === 'area_codes') return `array(select code || '-' || i from unnest(area_codes) code)`;
  if (!isOfPartnership) return `"${name}"`;
  if (type === 'uuid') return `md5("${name}"::text || i)::uuid`;
  // Their agencies are others too: what is asked of one organisation has no more rows.
  if (/(organization|funder|provider)_id$/.test(name)) return `'bench-' || i || '-' || "${name}"`;
  return `replace("${name}"::text, '${partnership}', 'bench-' || i || '-csp')::${type}`;
}
