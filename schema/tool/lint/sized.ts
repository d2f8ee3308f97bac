import { Kind, type ConstDirectiveNode, type TypeNode } from 'graphql';
import { outputTypes, type AgencySdl } from '../definitions.js';
import { directivesNamed } from '../directives.js';
import type { Finding } from './finding.js';

/** The gateway refuses what would cost too much before anybody is asked: it must know how long each list can be. */
export const sized = (agency: AgencySdl): Finding[] =>
  outputTypes(agency).flatMap((type) =>
    (type.fields ?? []).flatMap((field) => {
      if (!isList(field.type) || directivesNamed(field, 'listSize').some(saysLength)) return [];
      const message =
        'is a list of unknown length; write @listSize(assumedSize: …) with the length that it usually has, or @listSize(slicingArguments: […]) with the argument that says it.';
      return [{ agency: agency.name, at: `${type.name.value}.${field.name.value}`, message }];
    }),
  );

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

const saysLength = ({ arguments: given }: ConstDirectiveNode): boolean =>
  (given ?? []).some(({ name, value }) =>
    name.value === 'assumedSize'
      ? value.kind === Kind.INT && Number(value.value) > 0
      : name.value === 'slicingArguments' && value.kind === Kind.LIST && value.values.length > 0,
  );
