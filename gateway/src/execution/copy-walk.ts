import type { GraphQLSchema } from 'graphql';
import { agreeOnType } from './agree-on-type.js';
import type { ContractCheck } from './contract-check.js';
import type { Copier, FieldPlan, FieldsPlan, ObjectPlan, ValuePlan } from './copy-plan.js';
import { firstLeaf } from './copy-text.js';
import { sentIn, writtenBySlot, writtenSlot, type Row } from './row.js';

/** Copies by walking over a plan. What it does, the functions that copy-text.ts writes do as well. */
export function walkingCopier(schema: GraphQLSchema, plan: ObjectPlan): Copier {
  const agree = agreeOnType(schema);
  return (source, check, site, into) => copyObject(plan, source, check, site, into);

  function copyValue(plan: ValuePlan, value: unknown, check: ContractCheck, site: number, into: unknown): unknown {
    if (plan.kind === 'leaf') return plan.copy(value, check, site);
    if (plan.kind === 'object') return copyObject(plan, value, check, site, into as Row | null | undefined);
    if (!Array.isArray(value)) return check.wrong(value, site);
    const had: readonly unknown[] | undefined = Array.isArray(into) ? into : undefined;
    if (had && had.length !== value.length) return check.otherLength(value.length, had.length, site);
    return value.map((item, at) => copyValue(plan.item, item, check, site + 1, had?.[at]));
  }

  function copyObject(
    { only, byType, isEntity, expected }: ObjectPlan,
    value: unknown,
    check: ContractCheck,
    site: number,
    into: Row | null | undefined,
  ): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return check.wrong(value, site);
    const source = value as Row;
    let typeName = source.__typename;
    if (only) {
      if (only.typeName !== undefined && typeName !== only.typeName)
        return check.otherType(typeName, only.typeName, site);
      return copyFields(only, source, check, site, into);
    }
    if (isEntity) typeName ??= into?.__typename;
    const fields = byType.get(typeName as string);
    if (!fields) return check.otherType(typeName, isEntity ? into?.__typename : expected, site);
    return copyFields(fields, source, check, site, into);
  }

  function copyFields(
    plan: FieldsPlan,
    source: Row,
    check: ContractCheck,
    site: number,
    into: Row | null | undefined,
  ): unknown {
    if (into === undefined || into === null) return makeRow(plan, source, check);
    const { typeName } = plan;
    if (typeName !== undefined && plan.fields.some(({ key, value }) => !value && key === '__typename')) {
      if (!agree(into, typeName)) return check.otherType(typeName, into.__typename, site);
    }
    for (const { key, slot, site: at, isLeaf, value } of plan.fields) {
      if (!value) continue;
      if (isLeaf) {
        into[slot] ??= copyValue(value, sentIn(source, key), check, at, undefined);
      } else {
        const copied = copyValue(value, sentIn(source, key), check, at, into[slot]);
        if (copied !== null || into[slot] === undefined) into[slot] = copied;
      }
    }
    return into;
  }

  function makeRow({ typeName, fields, room, same }: FieldsPlan, source: Row, check: ContractCheck): Row {
    const row: Row = {};
    for (const { key, slot, site, value } of fields) {
      const sent = value || typeName === undefined ? sentIn(source, key) : typeName;
      row[slot] = value ? copyValue(value, sent, check, site, undefined) : sent;
    }
    for (const slot of room) row[slot] = undefined;
    return same === undefined ? row : oneForAll(check.rowsOfKind(same), fields, row);
  }
}

/** Of objects with the same leaves the first one's row is the row of all. */
function oneForAll(rows: Map<unknown, Row>, fields: readonly FieldPlan[], row: Row): Row {
  const first = row[fields[firstLeaf(fields)]?.slot ?? ''];
  const had = rows.get(first);
  if (had && fields.every(({ slot }) => had[slot] === row[slot])) return had;
  row[writtenSlot] = undefined;
  row[writtenBySlot] = 0;
  rows.set(first, row);
  return row;
}
