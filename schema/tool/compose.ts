import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse, print, type GraphQLError, type GraphQLSchema } from 'graphql';
import { urlOf } from './agencies.js';
import { parseCatalogue, parseSdl, type Contract } from './contract.js';

/** Raised when the agencies' SDL do not make one graph; the message says which agency, type and field, and what to do. */
export class DoesNotCompose extends Error {
  override readonly name = 'DoesNotCompose';
}

/** The supergraph of all agencies, as it stands in schema/supergraph.graphql. */
export function compose(contracts: Contract[]): string {
  const result = composeServices(
    contracts.map((contract) => ({
      name: contract.name,
      url: urlOf(contract.name, parseCatalogue(contract)?.url),
      typeDefs: parseSdl(contract).document,
    })),
  );
  if (result.errors) throw new DoesNotCompose(explain(result.errors));
  return `# Composed by "npm run schema" from the agencies' SDL beside it; never edited by hand.\n\n${print(parse(result.supergraphSdl))}\n`;
}

/** What a client sees: the supergraph without the parts that plan a query, and without what is @inaccessible. */
export const apiSchema = (supergraph: string): GraphQLSchema =>
  buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)));

const explain = (errors: GraphQLError[]) =>
  [
    'The agencies’ schemas do not compose:',
    ...errors.map((error) => {
      const where = error.locations?.[0] ? ` (line ${error.locations[0].line} of its SDL)` : '';
      const advice = whatToDo[String(error.extensions.code)];
      return `  ${error.message}${where}${advice ? `\n    ${advice}` : ''}`;
    }),
  ].join('\n');

/** For the mistakes that happen; the others’ own words have to do. */
const whatToDo: Record<string, string> = {
  FIELD_TYPE_MISMATCH: 'Make the field’s type the same in every agency that declares it.',
  FIELD_ARGUMENT_TYPE_MISMATCH: 'Make the argument’s type the same in every agency that declares it.',
  FIELD_ARGUMENT_DEFAULT_MISMATCH: 'Make the argument’s default the same in every agency that declares it.',
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: 'Add the argument in every agency that declares the field.',
  INVALID_FIELD_SHARING:
    'Let one agency declare the field; or, for a leaf from a register or a value type, mark it @shareable in all of them.',
  INVALID_GRAPHQL: 'Correct it in this agency: each SDL stands alone, and declares every type that it names.',
  INTERFACE_FIELD_NO_IMPLEM:
    'Add the field to every concrete type first, and to the interface when all agencies have it.',
  KEY_INVALID_FIELDS: 'A key names one field of the type: id or code.',
  KEY_FIELDS_SELECT_INVALID_TYPE: 'A key is one code: id or code.',
  EXTERNAL_MISSING_ON_BASE: 'An @external field must exist in the agency that owns it; correct its name there or here.',
  EXTERNAL_TYPE_MISMATCH: 'Declare the @external field as its owner declares it.',
  EXTERNAL_UNUSED: 'Remove the @external field: nothing here needs it.',
  REQUIRES_INVALID_FIELDS:
    'Declare the fields that @requires names as @external in this agency, as their owner has them.',
  SATISFIABILITY_ERROR:
    'A query can arrive at the object in one agency and find no way to the field in another: give the type the same @key in both.',
  UNKNOWN_FEDERATION_LINK_VERSION: 'Link federation v2.9 or older.',
  ENUM_VALUE_MISMATCH: 'Give the enum the same values in every agency.',
  TYPE_KIND_MISMATCH: 'One name, one kind: rename the type in one of the agencies.',
  NO_QUERIES: 'At least one agency declares a field of Query.',
};
