import { isDeepStrictEqual } from 'node:util';
import { type Caller, publicError } from '@safer-graph/kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { Changing } from '../record/change.entity.js';
import { type Changer, changerOf, roleOf } from './changer.js';
import { KeyedChange } from './keyed-change.entity.js';
import type { KeyedArgs } from './keyed-args.js';
import { keepImportsOut, oneAtATime, waitingBriefly } from './locks.js';
import { refuseNoWords } from './refuse.js';

const longestKey = 100;
const longestComment = 2_000;

/** One change that is being made; all of it in one transaction. */
export interface Making {
  readonly manager: EntityManager;
  readonly changer: Changer;
  readonly changing: Changing;
}

/** A mutation: who may send it, and what it changes. */
export interface Mutating<Args extends KeyedArgs, Row extends object> {
  readonly mutation: string;
  readonly roles: readonly Caller['role'][];
  /** What it answers with. */
  readonly record: new () => Row;
  readonly make: (making: Making, args: Args) => Promise<Row>;
}

export type CarryOut = <Args extends KeyedArgs, Row extends object>(
  mutating: Mutating<Args, Row>,
  args: Args,
) => Promise<Row>;

/**
 * Carries a mutation out once, in one transaction with its history. Of several with one key, at once or later, one is
 * carried out, and all are answered with what it left; a refusal is not remembered, so that its key can be used again.
 */
export const carryOutFor =
  (db: DataSource, caller: Caller): CarryOut =>
  async ({ mutation, roles, record, make }, args) => {
    const changer = changerOf(caller, roles);
    const { key, comment = null } = args;
    refuseNoWords('key', key, longestKey);
    refuseNoWords('comment', comment, longestComment);
    const { subject, role, organization, partnership } = changer;
    const input = JSON.parse(JSON.stringify(args)) as object;
    return waitingBriefly(db, async (manager) => {
      await keepImportsOut(manager, partnership);
      await oneAtATime(manager, 'key', partnership, subject, key);
      const made = await manager.findOneBy(KeyedChange, { partnership, subject, key });
      if (made) {
        if (made.mutation === mutation && isDeepStrictEqual(made.input, input))
          return manager.create(record, made.answer as never);
        throw publicError('CONFLICT', `The key ${JSON.stringify(key)} was used for another change, ${made.mutation}.`, {
          argument: 'key',
        });
      }
      const answer = await make({ manager, changer, changing: { by: roleOf(changer), subject, comment, key } }, args);
      await manager.insert(KeyedChange, { partnership, subject, role, organization, key, mutation, input, answer });
      return answer;
    });
  };
