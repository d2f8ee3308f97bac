import { Kind, print, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';
import { typesOf, type AgencySdl } from '../definitions.js';
import { grouped } from '../grouped.js';
import type { Finding } from './finding.js';

/**
 * A field that several agencies declare is the same in all of them. Composition does not ask for that: an argument that one
 * agency omits is taken from everybody, without a word.
 */
export const sharedFields = (agencies: AgencySdl[]): Finding[] =>
  grouped(agencies.flatMap(declaredFields), ({ at }) => at).flatMap(differences);

interface Declared {
  agency: string;
  at: string;
  signature: string;
}

const declaredFields = (agency: AgencySdl): Declared[] =>
  typesOf(agency).flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION ||
    type.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
      ? (type.fields ?? []).map((field) => ({
          agency: agency.name,
          at: `${type.name.value}.${field.name.value}`,
          signature: signature(field),
        }))
      : [],
  );

/** `observation(area: AreaCode!, asOf: Date, period: Period!): Observation`, whatever the order of the arguments. */
export const signature = (field: FieldDefinitionNode | InputValueDefinitionNode) =>
  `${field.name.value}${'arguments' in field ? argumentList(field) : ''}: ${print(field.type)}`;

export function argumentList({ arguments: declared }: FieldDefinitionNode): string {
  const written = (declared ?? []).map(
    ({ name, type, defaultValue }) => `${name.value}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`,
  );
  return written.length > 0 ? `(${written.sort().join(', ')})` : '';
}

/** The way that most agencies write it is taken for the right one; between two, the first by name. */
function differences(declared: Declared[]): Finding[] {
  const bySignature = grouped(declared, ({ signature }) => signature);
  const [expected, ...others] = bySignature.sort((a, b) => b.length - a.length);
  return others.flat().map(({ agency, at, signature }) => ({
    agency,
    at,
    message:
      `expected ${expected?.[0]?.signature} as in ${expected?.map((other) => other.agency).join(', ')}, got ${signature}. ` +
      'A shared field is the same in every agency: composition takes away from all what one omits.',
  }));
}
