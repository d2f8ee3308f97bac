import type { GraphQLSchema } from 'graphql';
import { agreeOnType } from './agree-on-type.js';
import type { Copier, FieldPlan, FieldsPlan, ObjectPlan, ValuePlan } from './copy-plan.js';
import { createProgram, quote, sent } from './generate.js';
import { enumCopier, leafCopierName, leafCopiers } from './leaf.js';
import { writtenBySlot, writtenSlot } from './row.js';

/** Writes a plan as functions: one for each type and selection. What they do, copy-walk.ts does as well. */
export function generateCopier(schema: GraphQLSchema, plan: ObjectPlan): Copier {
  const program = createProgram(schema, { ...leafCopiers, agreeOnType: agreeOnType(schema), isArray: Array.isArray });
  const known = new Map<ObjectPlan, string>();

  function object(plan: ObjectPlan): string {
    const before = known.get(plan);
    if (before) return before;
    const name = program.define(
      's, x, i, t',
      `if (s === null || typeof s !== "object" || isArray(s)) return x.wrong(s, i);\n${dispatch(plan)}`,
    );
    known.set(plan, name);
    return name;
  }

  function dispatch({ only, byType, isEntity, expected }: ObjectPlan): string {
    if (only) {
      const type = quote(only.typeName ?? '');
      return `${only.typeName === undefined ? '' : `if (s["__typename"] !== ${type}) return x.otherType(s["__typename"], ${type}, i);`}
        return ${fields(only)}(s, x, i, t);`;
    }
    const typeName = isEntity ? `s["__typename"] ?? t["__typename"]` : `s["__typename"]`;
    const cases = [...byType].map(([name, plan]) => `case ${quote(name)}: return ${fields(plan)}(s, x, i, t);`);
    return `switch (${typeName}) { ${cases.join('\n')}
      default: return x.otherType(${typeName}, ${isEntity ? `t["__typename"]` : quote(expected)}, i); }`;
  }

  function fields({ typeName, fields, room, same }: FieldsPlan): string {
    const made: [place: string, value: string][] = [];
    const merged: string[] = [];
    for (const { key, slot, site, isLeaf, value } of fields) {
      const place = quote(slot);
      if (!value) {
        made.push([place, typeName === undefined ? sent('s', key) : quote(typeName)]);
        if (typeName !== undefined && key === '__typename') {
          const type = quote(typeName);
          merged.unshift(`if (!agreeOnType(t, ${type})) return x.otherType(${type}, t["__typename"], i);`);
        }
        continue;
      }
      const copy = `${valueCopier(value)}(${sent('s', key)}, x, ${site}`;
      made.push([place, `${copy})`]);
      merged.push(
        isLeaf
          ? `if (t[${place}] == null) t[${place}] = ${copy});`
          : `{ const v = ${copy}, t[${place}]); if (v !== null || t[${place}] === undefined) t[${place}] = v; }`,
      );
    }
    const empty = room.map((slot) => `${quote(slot)}: undefined`);
    const make =
      same === undefined
        ? `return {${[...made.map(([place, value]) => `${place}: ${value}`), ...empty].join(', ')}};`
        : oneForAll(same, fields, made, empty);
    return program.define(
      's, x, i, t',
      `if (t === undefined || t === null) { ${make} }\n${merged.join('\n')}\nreturn t;`,
    );
  }

  function oneForAll(
    kind: number,
    fields: readonly FieldPlan[],
    leaves: readonly [place: string, value: string][],
    empty: readonly string[],
  ): string {
    const values = leaves.map(([, value], at) => `const l${at} = ${value};`);
    const first = firstLeaf(fields);
    const isSame = leaves.flatMap(([place], at) => (at === first ? [] : [`had[${place}] === l${at}`]));
    const made = [
      ...leaves.map(([place], at) => `${place}: l${at}`),
      ...empty,
      `${quote(writtenSlot)}: undefined, ${quote(writtenBySlot)}: 0`,
    ];
    return `${values.join(' ')}
      const rows = x.rowsOfKind(${kind}), had = rows.get(l${first});
      if (had !== undefined${isSame.map((text) => ` && ${text}`).join('')}) return had;
      const row = {${made.join(', ')}};
      rows.set(l${first}, row);
      return row;`;
  }

  function valueCopier(plan: ValuePlan): string {
    if (plan.kind === 'object') return object(plan);
    if (plan.kind === 'leaf') {
      const members = enumCopier(plan.type);
      return members ? program.constant(members) : leafCopierName(plan.type);
    }
    return program.define(
      'v, x, i, t',
      `if (!isArray(v)) return x.wrong(v, i);
       const had = isArray(t), list = [];
       if (had && t.length !== v.length) return x.otherLength(v.length, t.length, i);
       for (let k = 0; k < v.length; k++) list.push(${valueCopier(plan.item)}(v[k], x, i + 1, had ? t[k] : undefined));
       return list;`,
    );
  }

  return program.build<Copier>(object(plan));
}

/** The leaf by which the rows of a kind are found: most often a key. */
export const firstLeaf = (fields: readonly FieldPlan[]): number =>
  Math.max(
    0,
    fields.findIndex(({ slot }) => slot !== '__typename'),
  );
