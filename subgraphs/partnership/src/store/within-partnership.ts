/** Every id begins with its partnership, and every row with what it refers to: the database holds tenants apart. */
export const withinPartnership = (table: string, ...columns: string[]): string =>
  columns
    .map(
      (column) => `alter table ${table} add check (${column} is null or starts_with(${column}, partnership || '/'));`,
    )
    .join('\n');

/** What each row of what the partnership keeps has. */
export const keptRecord = `
  id text primary key,
  partnership text not null,
  version integer not null check (version > 0),
  withdrawn_on date`;
