import { type Page, publicError, type Registers } from '@safer-graph/kit';
import { z } from 'zod';
import { connectionOf } from '../connection/connection.js';
import { type AskedPage, cursorId, keyset } from '../connection/keyset.js';
import { grouped } from '../figure-check/grouped.js';
import { checksOf } from '../figure-check/figure-checks.js';
import type { FigureRule } from '../figure-check/figure-check.js';
import type { Loaders } from '../loaders.js';
import type { FigureFilter } from './figure-filter.js';
import { StatedFigure } from './stated-figure.entity.js';

export const StatedFigureConnection = connectionOf('StatedFigure', StatedFigure, {
  one: 'figure',
  page: 'A page of stated figures, by meeting and line of its minutes, the earliest meeting of a partnership first.',
});

type Key = [meeting: string, line: number, id: string];

const keyOf = ({ meetingId, sourceLine, id }: StatedFigure): Key => [meetingId, sourceLine, id];
const inOrder = keyset(z.tuple([cursorId, z.int(), cursorId]), keyOf);

export function figurePage(
  filter: FigureFilter,
  asked: AskedPage,
  loaders: Loaders,
  registers: Registers,
): Promise<Page<StatedFigure>> {
  const { rule } = filter;
  if (rule == null) return inOrder.page(asked, (start, limit) => loaders.statedFiguresBehind(filter, start, limit));
  if (filter.meeting == null && filter.partnership == null)
    throw publicError(
      'BAD_USER_INPUT',
      'rule needs a meeting or a partnership beside it: what rules say is worked out meeting by meeting.',
      { argument: 'rule' },
    );
  return inOrder.page(asked, async (start, limit) => {
    // A rule looks at a figure beside the others of its meeting, so none of them may be left out before.
    const all = await loaders.statedFiguresWithin({ ...filter, subject: null });
    return caughtBy(rule, all, registers)
      .filter((figure) => filter.subject == null || figure.subject === filter.subject)
      .filter((figure) => start === null || inTurn(keyOf(figure), start) > 0)
      .sort((one, other) => inTurn(keyOf(one), keyOf(other)))
      .slice(0, limit);
  });
}

function caughtBy(rule: FigureRule, all: readonly StatedFigure[], registers: Registers): StatedFigure[] {
  const caught = new Set(
    grouped(all, ({ meetingId }) => meetingId)
      .flatMap((figures) => checksOf(figures, registers))
      .filter((check) => check.rule === rule && check.result !== 'NOT_FOUND')
      .flatMap(({ figures }) => figures.map(({ id }) => id)),
  );
  return all.filter(({ id }) => caught.has(id));
}

/** As PostgreSQL compares rows: by the first of their values that differ. */
function inTurn(key: Key, other: Key): number {
  const at = key.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : key[at]! > other[at]! ? 1 : -1;
}
