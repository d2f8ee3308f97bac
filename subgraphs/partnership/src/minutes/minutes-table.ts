import { looksLikeOwners, splitOwners } from './owner-list.js';
import type { SourceLine } from './source-line.js';
import { isActionTable } from './action-table.js';

const NUMBER = /^(?:no\.?|item no\.?|#|ref\.?|agenda no\.?|min(?:ute)? (?:no|ref)\.?|number)$/i;
const TITLE = /^(?:(?:agenda )?items?|subject|topic|title|heading|agenda)$/i;
const TEXT =
  /^(?:discussion(?:s)?(?: points?| and decisions?|\/.*)?|minutes?|notes?|details?|comments?|key points|summary|decisions?(?:\/.*)?|points? discussed|narrative|discussion\s*(?:&|and|\/).*)$/i;
const OWNER = /^(?:actions?(?: by| for| owner| points?)?|owner|by whom|who|lead|responsible)$/i;

/**
 * Minutes laid out as one table (No | Item | Discussion | Action) become the lines that they would be without it: the item as a heading, its
 * text below it, owners in a column beside the text.
 */
export function unfoldMinutesTables(lines: readonly SourceLine[]): SourceLine[] {
  const unfolded: SourceLine[] = [];
  let columns: { number: number; title: number; text: number; owner: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (!line.cells) columns = null;
    else if (!lines[index - 1]?.cells || line.afterGap || columns === null) {
      const head = headOf(line.cells);
      if (head) {
        columns = head;
        continue;
      }
    }
    if (line.cells && columns) unfolded.push(...unfoldRow(line, line.cells, columns));
    else unfolded.push(line);
  }
  return unfolded;
}

function headOf(cells: readonly string[]): { number: number; title: number; text: number; owner: number } | null {
  if (isActionTable(cells)) return null;
  // "| | | Action |": only the owners' column is named.
  const last = cells.length - 1;
  if (last > 0 && OWNER.test(cells[last] ?? '') && cells.slice(0, -1).every((cell) => cell === ''))
    return { number: last > 1 ? 0 : -1, title: last - 1, text: last - 1, owner: last };
  const at = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell));
  const [number = -1, title = -1, text = -1, owner = -1] = [NUMBER, TITLE, TEXT, OWNER].map(at);
  return owner !== -1 && (text !== -1 || title !== -1)
    ? { number, title, text: text === -1 ? title : text, owner }
    : null;
}

function unfoldRow(
  row: SourceLine,
  cells: readonly string[],
  columns: { number: number; title: number; text: number; owner: number },
): SourceLine[] {
  const cell = (at: number) => (at < 0 ? '' : (cells[at] ?? ''));
  const number = cell(columns.number);
  const own = columns.title !== columns.text;
  const [first = '', ...rest] = cell(columns.text).split('\n');
  // With no column for titles, a number and a first line of few words are the heading.
  const titled = !own && rest.length > 0 && first.split(' ').length <= 10;
  const title = own ? cell(columns.title).replace(/\n/g, ' ') : titled ? first : '';
  const text = own ? [first, ...rest] : titled ? rest : [first, ...rest];
  const line = (said: string, level: number): SourceLine => ({
    ...row,
    cells: null,
    text: said.replace(/\s+/g, ' '),
    columns: said,
    level,
    bold: level > 0,
    afterGap: true,
    bullet: false,
  });
  const heading = `${number} ${title}`.trim();
  const owners = cell(columns.owner);
  const lines = title === '' ? [] : [line(heading, 6)];
  const said = text
    .filter((part) => part !== '')
    .map((part, index) => (title === '' && index === 0 && number !== '' ? `${number} ${part}` : part));
  if (owners === '') return [...lines, ...said.map((part) => line(part, 0))];
  const named = /^[A-Z]{2,4}(?:[\s/,&]+[A-Z]{2,4})*$/.test(owners)
    ? owners.replace(/\s+/g, '/')
    : owners.replace(/\n/g, '/');
  if (looksLikeOwners(named) && splitOwners(named).length > 0 && said.length > 0)
    return [...lines, ...said.slice(0, -1).map((part) => line(part, 0)), line(`${said.at(-1) ?? ''}\t${named}`, 0)];
  return [
    ...lines,
    ...said.map((part) => line(part, 0)),
    ...owners.split('\n').map((action) => line(`Action: ${action}`, 0)),
  ];
}
