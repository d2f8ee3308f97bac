import type { Registers } from '../register.js';
import { FileError } from './file-error.js';
import { readHeader, type RowReader } from './header.js';
import { type CellFigure, type Importer, RejectedValue } from './importer.js';
import type { InspectedFile } from './inspect-file.js';
import type { RecordValues } from './line-values.js';
import { looksPersonal } from './personal-data.js';
import { readRecords } from './read-records.js';
import { rejectCollector, type Rejects } from './rejects.js';

/** What became of the rows of a file. */
export interface RowsRead {
  readonly rows: number;
  /** Rows that are none of the dataset's: another force, another authority. */
  readonly passedOver: number;
  readonly rejects: Rejects;
}

export interface Progress {
  readonly bytes: number;
  readonly size: number;
  readonly rows: number;
}

/** Streams a file through its importer; `add` takes each figure. A row that is refused is counted, and the next one read. */
export async function readTable(
  file: string,
  inspected: InspectedFile,
  importer: Importer,
  registers: Registers,
  add: (figure: CellFigure, line: number) => void,
  progress: (now: Progress) => void,
): Promise<RowsRead & { readonly refuse: (line: number, refused: RejectedValue) => void }> {
  const rejects = rejectCollector(file);
  let header: RowReader | undefined;
  let rows = 0;
  let passedOver = 0;
  /** A value that looks personal was read: perhaps in this record. */
  let isSuspicious = false;

  const takeRow = ({ width, read, rowOf }: RowReader, values: RecordValues, line: number): void => {
    rows += 1;
    try {
      if (values.width !== width)
        throw new RejectedValue('(row)', valuesInWords(values.width), `${valuesInWords(width)}, as in the header`);
      const row = rowOf(values);
      if (isSuspicious) refusePersonal(read, values);
      const figures = importer.read(row, registers);
      if (figures.length === 0) passedOver += 1;
      for (const figure of figures) add(figure, line);
    } catch (error) {
      if (!(error instanceof RejectedValue)) throw error;
      rejects.add(line, error);
    } finally {
      isSuspicious = false;
    }
  };

  await readRecords(file, inspected, {
    take: (values, line) => {
      if (isBlank(values)) return;
      if (header) takeRow(header, values, line);
      else
        header = readHeader(
          file,
          line,
          Array.from({ length: values.width }, (_, place) => values.at(place)),
          importer,
        );
    },
    refuse: (line, got, expected) => {
      rows += 1;
      rejects.add(line, new RejectedValue('(row)', got, expected));
    },
    look: (text) => {
      if (!looksPersonal(text)) return true;
      isSuspicious = true;
      return false;
    },
    progress: (bytes) => progress({ bytes, size: inspected.size, rows }),
  }).catch((error: unknown) => {
    rejects.discard();
    throw error;
  });
  if (!header)
    throw new FileError(`${file}: a header with ${importer.columns.join(', ')} was expected; the file is empty.`);
  return { rows, passedOver, rejects, refuse: rejects.add };
}

const valuesInWords = (count: number): string => `${count} ${count === 1 ? 'value' : 'values'}`;

function isBlank(values: RecordValues): boolean {
  for (let place = 0; place < values.width; place += 1) if (values.at(place) !== '') return false;
  return true;
}

function refusePersonal(read: RowReader['read'], values: RecordValues): void {
  for (const [column, place] of read) {
    const value = values.at(place);
    if (looksPersonal(value))
      throw new RejectedValue(column, value, 'no full postcode and no e-mail address: a figure is about no person');
  }
}
