import { Kind, type TypeDefinitionNode } from 'graphql';
import { typesOf, type AgencySdl } from '../definitions.js';
import type { Finding } from './finding.js';

const pascal = { pattern: /^[A-Z][A-Za-z0-9]*$/, called: 'PascalCase' };
const camel = { pattern: /^[a-z][A-Za-z0-9]*$/, called: 'camelCase' };
const capitals = { pattern: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, called: 'CAPITALS_WITH_UNDERSCORES' };

/** Words cut short in a name. Initials that the field itself speaks in (asb, rag) are words here. */
const cutShort =
  'abbr addr amt avg calc cat cfg cnt curr def desc diff dist dt est freq grp hist idx lbl loc max min msr num obs orig org pct pop prc prev prov pub qty rec rel seq src stat str tot typ val yr'.split(
    ' ',
  );

/** Names are what an analyst types and reads: one case per kind, every word spelled out. */
export const named = (agency: AgencySdl): Finding[] =>
  typesOf(agency)
    .flatMap(names)
    .flatMap(({ at, name, style }) => {
      const short = words(name).filter((word) => cutShort.includes(word));
      return [
        ...(style.pattern.test(name) ? [] : [`is not ${style.called}.`]),
        ...(short.length > 0 ? [`cuts words short (${short.join(', ')}); spell them out.`] : []),
      ].map((message) => ({ agency: agency.name, at, message }));
    });

const words = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');

function names(type: TypeDefinitionNode): { at: string; name: string; style: typeof pascal }[] {
  const at = type.name.value;
  const self = { at, name: at, style: pascal };
  switch (type.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return [self, ...(type.values ?? []).map(({ name }) => member(at, name.value, capitals))];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [self, ...(type.fields ?? []).map(({ name }) => member(at, name.value, camel))];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = (type.fields ?? []).filter(({ name }) => !name.value.startsWith('_'));
      return [
        self,
        ...fields.flatMap((field) => [
          member(at, field.name.value, camel),
          ...(field.arguments ?? []).map(({ name }) => ({
            at: `${at}.${field.name.value}(${name.value}:)`,
            name: name.value,
            style: camel,
          })),
        ]),
      ];
    }
    default:
      return [self];
  }
}

const member = (type: string, name: string, style: typeof pascal) => ({ at: `${type}.${name}`, name, style });
