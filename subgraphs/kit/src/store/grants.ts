import type { DataSource } from 'typeorm';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Gives the serving login what it serves: SELECT on the named tables, and INSERT, UPDATE on those it keeps itself. */
export async function grantServing(
  db: DataSource,
  servingLogin: string,
  tables: { readonly read: readonly string[]; readonly write: readonly string[] },
): Promise<void> {
  const login = quoted(servingLogin);
  await db.query(`grant usage on schema public to ${login}`);
  const all = [...tables.read, ...tables.write];
  if (all.length > 0) await db.query(`grant select on ${all.map(quoted).join(', ')} to ${login}`);
  if (tables.write.length > 0)
    await db.query(`grant insert, update on ${tables.write.map(quoted).join(', ')} to ${login}`);
}
