import type { Dataset, Importer, Registers, Row } from '@safer-graph/kit';

/** A file `*-columns.json`: how the tables of one publication have been laid out. Another layout is another label in it. */
export interface ColumnMap<Column extends string> {
  /** What each column is called, in any table so far. */
  readonly columns: Readonly<Record<Column, readonly string[]>>;
  /** Codes of the authorities that are loaded, by the names that tables give them. */
  readonly authorities: Readonly<Record<string, string>>;
}

/** Columns of an importer, by the names that the map gives them; a table may lack the optional ones. */
export const mappedColumns = <Column extends string>(
  { columns }: ColumnMap<Column>,
  optional: readonly Column[],
): Pick<Importer, 'columns' | 'optionalColumns' | 'otherNames'> => ({
  columns: (Object.keys(columns) as Column[]).filter((column) => !optional.includes(column)),
  optionalColumns: optional,
  otherNames: columns,
});

/**
 * The area of a row: by the name that the map gives a code for, or by a code itself of a type that the dataset is published
 * for. Null for an authority that is neither: tables cover England and Wales.
 */
export function mappedArea(
  row: Row,
  column: string,
  { authorities }: ColumnMap<string>,
  { measures }: Dataset,
  { areas }: Registers,
): string | null {
  const text = row[column] ?? '';
  const entry = areas.get(text);
  if (entry && measures.some(({ areaTypes }) => areaTypes.includes(entry.type))) return entry.code;
  return authorities[text] ?? null;
}
