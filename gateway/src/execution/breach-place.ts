import type { GraphQLSchema } from 'graphql';
import { agreeOnType } from './agree-on-type.js';
import { createContractCheck, type Site } from './contract-check.js';
import type { FieldsPlan, ObjectPlan, ValuePlan } from './copy-plan.js';
import { sentIn, type Row } from './row.js';

/** Gives the path of what did not fit, in the names of the answer; none when it stands elsewhere. */
export type BreachFinder = (source: unknown, into: Row, breach: string) => unknown[] | undefined;

/**
 * Finds again, and says where, what a copier has told its check of. Copiers do not know their place, because to keep it would
 * cost each good answer; this walks over an answer only when something in it did not fit.
 */
export function breachFinder(schema: GraphQLSchema, plan: ObjectPlan, sites: readonly Site[]): BreachFinder {
  const agree = agreeOnType(schema);
  return (source, into, breach) => {
    const check = createContractCheck(sites, false);
    return find(plan, source, 0, into);

    function here(): unknown[] | undefined {
      const isIt = check.breach === breach;
      check.breach = undefined;
      return isIt ? [] : undefined;
    }

    function find(plan: ValuePlan, value: unknown, site: number, into: unknown): unknown[] | undefined {
      if (plan.kind === 'leaf') {
        plan.copy(value, check, site);
        return here();
      }
      if (plan.kind === 'list') {
        const had: readonly unknown[] | undefined = Array.isArray(into) ? into : undefined;
        if (!Array.isArray(value)) check.wrong(value, site);
        else if (had && had.length !== value.length) check.otherLength(value.length, had.length, site);
        else return first(value, (item, at) => below(at, find(plan.item, item, site + 1, had?.[at])));
        return here();
      }
      const row = into as Row | null | undefined;
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        check.wrong(value, site);
        return here();
      }
      const { only, byType, isEntity, expected } = plan;
      const typeName = (value as Row).__typename ?? (isEntity ? row?.__typename : undefined);
      const fields = only ?? byType.get(typeName as string);
      if (!fields || (only?.typeName !== undefined && typeName !== only.typeName)) {
        check.otherType(typeName, only?.typeName ?? (isEntity ? row?.__typename : expected), site);
      } else if (row && asksType(fields) && !agree(row, fields.typeName ?? '')) {
        check.otherType(fields.typeName, row.__typename, site);
      }
      return (
        here() ??
        first(fields?.fields ?? [], ({ key, slot, site: at, value: shown }) =>
          shown ? below(key, find(shown, sentIn(value as Row, key), at, row?.[slot])) : undefined,
        )
      );
    }
  };
}

/** Only then did the copier hold the types against each other. */
const asksType = ({ typeName, fields }: FieldsPlan): boolean =>
  typeName !== undefined && fields.some(({ key, value }) => !value && key === '__typename');

const below = (step: unknown, path: unknown[] | undefined): unknown[] | undefined => path && [step, ...path];

function first<Item, Found>(items: readonly Item[], find: (item: Item, at: number) => Found | undefined) {
  for (const [at, item] of items.entries()) {
    const found = find(item, at);
    if (found) return found;
  }
  return undefined;
}
