import type { DataSource } from 'typeorm';

/** What the serving login may do: read these tables, add rows to some, and change columns of some. */
export interface ServedTables {
  readonly read: readonly string[];
  readonly insert?: readonly string[];
  /** Columns by table. */
  readonly update?: Readonly<Record<string, readonly string[]>>;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Gives the serving login these rights and no other, all at once: those of an earlier release end here. */
export async function grantServing(
  db: DataSource,
  servingLogin: string,
  { read, insert = [], update = {} }: ServedTables,
): Promise<void> {
  const login = quoted(servingLogin);
  await db.transaction(async (manager) => {
    await manager.query(`grant usage on schema public to ${login}`);
    await manager.query(`revoke all on all tables in schema public from ${login}`);
    for (const [right, tables] of Object.entries({ select: read, insert }))
      if (tables.length > 0) await manager.query(`grant ${right} on ${tables.map(quoted).join(', ')} to ${login}`);
    for (const [table, columns] of Object.entries(update))
      await manager.query(`grant update (${columns.map(quoted).join(', ')}) on ${quoted(table)} to ${login}`);
  });
}
