import type { GraphQLSchema } from 'graphql';
import { createProgram, quote, sent } from './generate.js';
import { longestPart, onePiece, quoted } from './json-text.js';
import type { EnumShown, FieldShown, ListShown, ObjectShown, Writer, ValueShown } from './project-plan.js';
import { writtenBySlot, writtenSlot } from './row.js';

const written = `r[${quote(writtenSlot)}]`;
const writtenBy = `r[${quote(writtenBySlot)}]`;
const scalars = { plain: '"" + v', quoted: `x.isPlain ? '"' + v + '"' : quoted(v)`, json: 'json(v)' };

/** Writes a plan as functions: one for each type and selection. What they do, project-walk.ts does as well. */
export function generateProjection(clientSchema: GraphQLSchema, plan: ObjectShown): Writer {
  const program = createProgram(clientSchema, { isArray: Array.isArray, json: JSON.stringify, quoted, onePiece });
  const known = new Map<ObjectShown, string>();
  return program.build<Writer>(object(plan));

  function object(shown: ObjectShown): string {
    const before = known.get(shown);
    if (before) return before;
    const body = shown.only ? `return ${fields(shown.only)}(r, x);` : dispatch(shown);
    const whole = shown.once === undefined ? body : writtenOnce(shown.once, program.define('r, x', body));
    const name = program.define('r, x', `if (r === undefined || r === null) return null;\n${whole}`);
    known.set(shown, name);
    return name;
  }

  function dispatch({ byType }: ObjectShown): string {
    const cases = [...byType].map(([name, shown]) => {
      return `case ${name === undefined ? 'undefined' : quote(name)}: return ${fields(shown)}(r, x);`;
    });
    return `switch (r["__typename"]) { ${cases.join('\n')} default: return x.gap(); }`;
  }

  /**
   * A row that stands in many places is written once. At its second place its text, which is made of many parts, is made one
   * piece: it will be copied again and again.
   */
  function writtenOnce(number: number, write: string): string {
    return `if (${writtenBy} === ${number}) return ${written};
      if (${writtenBy} === ${-number}) {
        ${writtenBy} = ${number};
        return ${written} = onePiece(${written});
      }
      ${writtenBy} = ${-number};
      return ${written} = ${write}(r, x);`;
  }

  function fields(fields: readonly FieldShown[]): string {
    const lines: string[] = [];
    const entries = fields.map(({ start, value: shown, slot, isRequired }, at) => {
      if (shown === undefined) return quote(start);
      if (shown === 'introspection') return `${quote(start)} + json(${sent('r', slot ?? '')} ?? null)`;
      const from = slot === undefined ? 'null' : `r[${quote(slot)}]`;
      lines.push(`const v${at} = ${value(shown)}(${from}, x);`);
      if (isRequired) {
        lines.push(`if (v${at} === null) return ${from} == null ? x.gap() : null;`);
      }
      return `${quote(start)} + v${at}`;
    });
    return program.define('r, x', `${lines.join('\n')}\nreturn ${['"{"', ...entries, '"}"'].join(' + ')};`);
  }

  /** The function for a value: it gives the text of it, or null. */
  function value(shown: ValueShown): string {
    if (shown.kind === 'object') return object(shown);
    if (shown.kind === 'list') return list(shown);
    const text = shown.kind === 'enum' ? enumText(shown) : scalars[shown.as];
    return program.define('v, x', `return v === undefined || v === null ? null : ${text};`);
  }

  function list({ item, required }: ListShown): string {
    return program.define(
      'v, x',
      `if (!isArray(v)) return null;
       let text = "[", part = "";
       for (let k = 0; k < v.length; k++) {
         const p = ${value(item)}(v[k], x);
         ${required === undefined ? '' : `if (p === null) return v[k] == null ? x.gap() : null;`}
         part += k === 0 ? p : "," + p;
         if (part.length > ${longestPart}) { text += onePiece(part); part = ""; }
       }
       return text + part + "]";`,
    );
  }

  function enumText({ members }: EnumShown): string {
    const text = `'"' + v + '"'`;
    return members ? `${program.constant(members)}.has(v) ? ${text} : x.gap()` : text;
  }
}
