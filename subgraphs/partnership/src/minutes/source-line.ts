import { furnitureOf } from './furniture.js';

/** One line of the document, as the rest of the reader sees it. Lines without any letter or digit are not kept. */
export interface SourceLine {
  readonly line: number;
  /** Without markup, spaces collapsed. */
  readonly text: string;
  /** Without markup, tabs and runs of spaces kept: columns show in them. */
  readonly columns: string;
  /** Level of a markdown heading; 0 where it is none. */
  readonly level: number;
  /** The whole line is bold. */
  readonly bold: boolean;
  readonly bullet: boolean;
  /** Cells of a row of a table; null where it is none. */
  readonly cells: readonly string[] | null;
  /** A blank line, a rule (but a table's own) or the start of the document stands above. */
  readonly afterGap: boolean;
  /** A page number and the like: kept out of the text. */
  readonly furniture: boolean;
}

const TABLE_RULE = /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/;
/** "* Matters arising *", "-- Police --": a heading of typewritten minutes. */
const FRAMED = /^\s*(?<frame>[*=~-]{1,5})\s+(?<text>[^\s*=~-][^*=~]{0,80}?)\s+\k<frame>$/;
const BULLET = /^[-*+•▪◦·–o]\s+(?=\S)/u;

export function readLines(text: string): SourceLine[] {
  const printed = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\r\f\v\u200B]/g, '')
        .replace(/[\u00A0\u2007\u202F]/g, ' ')
        .trimEnd(),
    );
  const furniture = furnitureOf(printed);
  const rows = rowsOf(printed);
  return printed.flatMap((line, index) => {
    if (!/[\p{L}\p{N}]/u.test(line)) return [];
    const [above = '', below = ''] = [printed[index - 1], printed[index + 1]];
    const read = readLine(line, index + 1, above, below, rows.has(index));
    return [{ ...read, furniture: furniture.has(index) }];
  });
}

function readLine(
  printed: string,
  line: number,
  above: string,
  below: string,
  row: boolean,
): Omit<SourceLine, 'furniture'> {
  const hashes = /^\s{0,3}(#{1,6})\s+/.exec(printed);
  const underlined = /^(={3,}|-{3,})$/.test(below) && !/[\p{L}\p{N}]/u.test(above) && printed.length < 100;
  const framed = FRAMED.exec(printed)?.groups?.text;
  const body =
    framed ?? (hashes ? printed.slice(hashes[0].length).replace(/\s+#+$/, '') : printed.replace(/^\s*>\s?/, ''));
  const bullet = !hashes && BULLET.test(body.trimStart());
  const unbulleted = bullet ? body.trimStart().replace(BULLET, '') : body;
  const cells = row ? cellsOf(printed) : null;
  const columns = cells ? cells.filter((cell) => cell !== '').join(' | ') : withoutMarkup(unbulleted);
  const text = columns.replace(/\s+/g, ' ').trim();
  return {
    line,
    text,
    columns,
    level: hashes ? (hashes[1] ?? '').length : underlined && !row ? (below.startsWith('=') ? 1 : 2) : 0,
    bold: framed !== undefined || isBold(unbulleted),
    bullet,
    cells,
    afterGap: !/[\p{L}\p{N}]/u.test(above) && !(row && TABLE_RULE.test(above.trim())),
  };
}

/** A pipe makes a row where the line opens with one, where the lines around it hold a table's rule, or where there are several. */
function rowsOf(lines: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let block: number[] = [];
  let ruled = false;
  for (const [index, printed] of [...lines, ''].entries()) {
    const line = printed.trim();
    if (line.startsWith('|') && line.indexOf('|', 1) > 0) rows.add(index);
    if (line.includes('|')) {
      block.push(index);
      ruled ||= TABLE_RULE.test(line);
      if (line.split('|').length > 3) rows.add(index);
      continue;
    }
    if (ruled) for (const at of block) rows.add(at);
    block = [];
    ruled = false;
  }
  return rows;
}

function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((cell) =>
    cell
      .split(/<br\s*\/?>/i)
      .map((part) => withoutMarkup(part).replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '')
      .join('\n'),
  );
}

function isBold(text: string): boolean {
  const numberless = text.trim().replace(/^(?:item\s+)?[\d./]+[a-z]?[.):]?\s+(?=\*\*|__)/i, '');
  return /^(\*\*|__)(?:(?!\1).)+\1[.:]?$/.test(numberless);
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?(?:u|b|i|em|strong|span|p|sup|sub)[^>]*>/gi, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=[^\s*_])([^*_]+)(?<=\S)\1(?![\w*])/g, '$2')
    .replace(/\*\*/g, '')
    .replace(/\\([\\.#*_()[\]|&+-])/g, '$1');
}
