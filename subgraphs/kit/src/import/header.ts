import { FileError } from './file-error.js';
import type { Importer, Row } from './importer.js';
import type { RecordValues } from './line-values.js';
import { isPersonalColumn } from './personal-data.js';

/** Reads the rows below a header. There is one row, whose values change: two million of them cost nothing to make. */
export interface RowReader {
  readonly width: number;
  /** Gives the row of these values; it holds until the next call. */
  readonly rowOf: (values: RecordValues) => Row;
  /** The columns that are read, and where they stand. */
  readonly read: readonly (readonly [column: string, place: number])[];
}

type Format = Pick<Importer, 'columns' | 'optionalColumns' | 'otherNames'>;

const plain = (label: string): string => label.trim().toLowerCase().replace(/\s+/g, ' ');

/** Government tables print the number of a footnote at the end of a label: "Relief duty owed4", "Relief duty owed [note 4]". */
const withoutNote = (label: string): string =>
  label.replace(/(?: ?[[(]notes? [\d, ]+[\])]|(?<=[a-z])\d{1,2}(?:, ?\d{1,2})*)$/, '');

/** Finds the columns of a format in a file's header, in any order, beside others, under any of their names. */
export function readHeader(file: string, line: number, labels: readonly string[], format: Format): RowReader {
  const { columns, optionalColumns = [], otherNames = {} } = format;
  const where = `${file}, line ${line}`;
  const personal = labels.filter(isPersonalColumn);
  if (personal.length > 0) {
    const [looks, it] = personal.length === 1 ? ['looks like a column', 'it'] : ['look like columns', 'them'];
    throw new FileError(
      `${where}: a table of figures was expected; ${personal.join(', ')} ${looks} about persons. No row was read. Take ${it} out, and ask whether the file should be here.`,
    );
  }
  const namesOf = (column: string): string[] => [column, ...(otherNames[column] ?? [])].map(plain);
  const all = [...columns, ...optionalColumns];
  const known = new Set(all.flatMap(namesOf));
  const printed = labels.map(plain);
  const given = printed.map((label) => {
    const bare = withoutNote(label);
    return !known.has(label) && known.has(bare) && !printed.includes(bare) ? bare : label;
  });
  const places = new Map<string, number>();
  for (const column of all) {
    const names = namesOf(column);
    const found = names.find((name) => given.includes(name));
    if (found === undefined) continue;
    const others = given.flatMap((label, place) =>
      label === found || (found !== names[0] && names.includes(label)) ? [place] : [],
    );
    if (others.length > 1) throw new FileError(`${where}: column ${column} is there twice; got ${labels.join(', ')}.`);
    places.set(column, others[0]!);
  }
  const missing = columns.filter((column) => !places.has(column));
  if (missing.length > 0) throw new FileError(`${where}: no column ${missing.join(', ')}; got ${labels.join(', ')}.`);
  return { width: labels.length, rowOf: rowOf(places, optionalColumns), read: [...places] };
}

function rowOf(places: ReadonlyMap<string, number>, optionalColumns: readonly string[]): RowReader['rowOf'] {
  const read = [...places.values()];
  const current = read.map(() => '');
  const row: Row = {};
  for (const column of optionalColumns)
    Object.defineProperty(row, column, { value: '', enumerable: true, configurable: true });
  [...places.keys()].forEach((column, at) =>
    Object.defineProperty(row, column, { get: () => current[at], enumerable: true, configurable: true }),
  );
  return (values) => {
    for (let at = 0; at < read.length; at += 1) current[at] = values.at(read[at]!);
    return row;
  };
}
