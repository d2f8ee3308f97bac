import { readDueCell } from './due.js';
import { isFinished } from './finished.js';
import { readOwnerCell } from './owner-list.js';
import type { ParsedAction } from './parsed-minutes.js';
import type { People } from './people.js';
import type { SourceLine } from './source-line.js';

export interface TableAction {
  readonly action: ParsedAction;
  /** The number of the item that the row names. */
  readonly itemNumber: string | null;
}

const TASK =
  /^(?:actions?(?: (?:agreed|required|points?|item|to be taken|description|needed))?|agreed actions?|tasks?|what|description|action\/task|details?|follow[- ]up)$/i;
const OWNER =
  /^(?:(?:action )?owners?|leads?(?: (?:officer|person|agency))?|who|by whom|responsible(?: (?:person|officer|party))?|responsibility|assigned(?: to)?|action by|for action by|person responsible|officer|agency|initials|owner\(s\)|lead\(s\))$/i;
const DUE =
  /^(?:due(?: date| by)?|by when|when|deadline|target(?: date)?|time ?scales?|date(?: due)?|by|completion date|complete by|timeframe)$/i;
const STATUS = /^(?:status|progress|update|complete\??|rag|outcome|comments?)$/i;
/** A bare "No." numbers the rows; these name an item. */
const ITEM =
  /^(?:(?:agenda )?item(?: no\.?| number| ref\.?)?|min(?:ute)?(?: (?:ref\.?|no\.?|number|item))?|ref(?:erence)?\.?)$/i;
const DONE = /^(?:completed?|done|closed|discharged|achieved|actioned)\b/i;

/** Whether a row heads a table of actions: what is to be done, and who does it. */
export function isActionTable(header: readonly string[]): boolean {
  return header.some((cell) => TASK.test(cell)) && header.some((cell) => OWNER.test(cell));
}

/** The rows of a table of actions; one that says that it is done is none any more. */
export function readActionTable(rows: readonly SourceLine[], people: People, meeting: string): TableAction[] {
  const header = rows[0]?.cells ?? [];
  const column = (pattern: RegExp) => header.findIndex((cell) => pattern.test(cell));
  const [task, owner, due, status, item] = [TASK, OWNER, DUE, STATUS, ITEM].map(column);
  return rows.slice(1).flatMap((row) => {
    const cell = (at: number | undefined) => (at === undefined || at < 0 ? '' : (row.cells?.[at] ?? ''));
    const text = cell(task).replace(/\s*\n\s*/g, ' ');
    if (!/\p{L}{2}/u.test(text) || DONE.test(cell(status)) || isFinished(text) || /^(?:none|nil|n\/a)\b/i.test(text))
      return [];
    return [
      {
        action: {
          line: row.line,
          ownerLine: null,
          text,
          source: 'TABLE' as const,
          status: 'OPEN' as const,
          owners: readOwnerCell(cell(owner), people),
          due: cell(due) === '' ? null : readDueCell(cell(due), meeting),
        },
        itemNumber: cell(item) === '' ? null : cell(item).replace(/[.)]$/, ''),
      },
    ];
  });
}
