import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import type { Cell } from './cell-collector.js';
import type { ReleasedCells } from './rates-of-counts.js';

const columns =
  'release_id, measure_id, area_code, period, numerator, denominator, value, qualifier, sample_size, source_line, parts, ' +
  'period_start, period_end, area_type, mark';
const rowsAtOnce = 500;

/** Puts the cells of a release into the database by COPY, as they are asked for: they are never all there as text. */
export async function copyCells(db: EntityManager, release: string, collector: ReleasedCells): Promise<void> {
  const client = (await db.queryRunner!.connect()) as ClientBase;
  await pipeline(
    Readable.from(textOf(release, collector.cells())),
    client.query(copyFrom(`copy cell (${columns}) from stdin`)),
  );
  await db.query(`select brin_summarize_new_values('cell_of_release')`);
}

function* textOf(release: string, cells: Iterable<Cell>): Generator<string> {
  const prefix = escaped(release);
  let rows = 0;
  let text = '';
  for (const cell of cells) {
    text += lineOf(prefix, cell);
    rows += 1;
    if (rows % rowsAtOnce !== 0) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

const lineOf = (release: string, cell: Cell): string =>
  `${release}\t${escaped(cell.measure.id)}\t${escaped(cell.area.code)}\t${escaped(cell.period.code)}\t` +
  `${orNull(cell.numerator)}\t${orNull(cell.denominator)}\t${orNull(cell.value)}\t${cell.qualifier}\t` +
  `${orNull(cell.sampleSize)}\t${orNull(cell.sourceLine)}\t${cell.parts}\t` +
  `${cell.period.start}\t${cell.period.end}\t${escaped(cell.area.type)}\t${orNull(cell.mark)}\n`;

const orNull = (value: number | string | null): string => (value === null ? '\\N' : String(value));

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => signs[sign]!) : text;
const signs: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
