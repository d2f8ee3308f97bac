import { type Dataset, type Importer, type Registers, RejectedValue, type Row } from '@safer-graph/kit';

/** A file `*-columns.json`: how the tables of one publication have been laid out. Another layout is another label in it. */
export interface ColumnMap<Column extends string> {
  /** What each column is called, in any table so far. */
  readonly columns: Readonly<Record<Column | 'Authority Code' | 'Authority', readonly string[]>>;
  /** The authorities that are loaded: what tables have called each, by its code. */
  readonly authorities: Readonly<Record<string, readonly string[]>>;
}

/**
 * Columns of an importer, by the names that the map gives them. A table may lack the optional ones, and has the code of an
 * authority, its name or both. A label that two columns claim would be read as either: the map is then wrong.
 */
export function mappedColumns<Column extends string>(
  { columns }: ColumnMap<Column>,
  optional: readonly NoInfer<Column>[],
): Pick<Importer, 'columns' | 'optionalColumns' | 'otherNames'> {
  const claimed = new Map<string, string>();
  for (const [column, labels] of Object.entries<readonly string[]>(columns))
    for (const label of [column, ...labels].map(plain)) {
      const other = claimed.get(label);
      if (other !== undefined && other !== column)
        throw new Error(`Column map: ${JSON.stringify(label)} is a label of ${other} and of ${column}.`);
      claimed.set(label, column);
    }
  const optionalColumns = ['Authority Code', 'Authority', ...optional];
  return {
    columns: Object.keys(columns).filter((column) => !optionalColumns.includes(column)),
    optionalColumns,
    otherNames: columns,
  };
}

/**
 * Reads the area of a row: by its code where the table has one, of a type that the dataset is published for; else by a name of
 * the map. Null for an authority that is neither: tables cover England and Wales.
 */
export function authorityReader(
  { authorities }: ColumnMap<never>,
  { measures }: Dataset,
): (row: Row, registers: Registers) => string | null {
  const byName = new Map(
    Object.entries(authorities).flatMap(([code, names]) => names.map((name) => [plain(name), code] as const)),
  );
  const types = new Set(measures.flatMap(({ areaTypes }) => areaTypes));
  return (row, { areas }) => {
    if (!row['Authority Code'] && !row['Authority'])
      throw new RejectedValue('Authority', '', 'the name or the code of an authority');
    for (const text of [row['Authority Code'], row['Authority']]) {
      if (!text) continue;
      const entry = areas.get(text);
      if (entry && types.has(entry.type)) return entry.code;
      // Its name may be that of an authority that is loaded: there are two of some names.
      if (/^[A-Z]\d{8}$/.test(text)) return null;
      const code = byName.get(plain(text));
      if (code !== undefined) return code;
    }
    return null;
  };
}

/** "Tonbridge & Malling" and "TONBRIDGE AND MALLING" are one name. */
const plain = (text: string): string => text.toLowerCase().replaceAll('&', ' and ').replace(/\s+/g, ' ').trim();
