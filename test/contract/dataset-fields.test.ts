import { join } from 'node:path';
import { type FieldDefinitionNode, Kind, print } from 'graphql';
import { listAgencies } from '../../schema/tool/agencies.js';
import { type Contract, parseCatalogue, parseSdl, readContract } from '../../schema/tool/contract.js';
import { namedType, typesOf } from '../../schema/tool/definitions.js';

const contracts = listAgencies(join(import.meta.dirname, '../..')).flatMap((agency) => readContract(agency) ?? []);
const counting = contracts.flatMap((contract) => {
  const catalogue = parseCatalogue(contract);
  return catalogue ? [{ contract, catalogue }] : [];
});

const fieldsOf = (contract: Contract, typeName: string): readonly FieldDefinitionNode[] =>
  typesOf(parseSdl(contract)).flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === typeName ? (type.fields ?? []) : [],
  );
const givingType = (contract: Contract, parent: string, type: string) =>
  fieldsOf(contract, parent).filter((field) => namedType(field.type) === type);
const shape = ({ arguments: given, type, directives }: FieldDefinitionNode) => ({
  arguments: (given ?? []).map(
    ({ name, type, defaultValue }) => `${name.value}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`,
  ),
  type: print(type),
  directives: (directives ?? []).map((directive) => print(directive).replace(/assumedSize: \d+/, 'assumedSize: N')),
});
const names = (fields: readonly FieldDefinitionNode[]) => fields.map(({ name }) => name.value).sort();

describe.each(counting.map(({ contract, catalogue }) => [contract.name, contract, catalogue] as const))(
  'each dataset of %s',
  (_, contract, { types, measures }) => {
    const onArea = givingType(contract, 'Area', types.observation);
    const ofQuery = givingType(contract, 'Query', `${types.observation}Connection`);

    it('has a field in Query, and one of the same name on Area', () => {
      expect(ofQuery).toHaveLength(new Set(measures.map(({ dataset }) => dataset)).size);
      expect(names(onArea)).toEqual(expect.arrayContaining(names(ofQuery)));
    });

    it('is asked on Area as every other dataset', () => {
      for (const field of onArea)
        expect([field.name.value, shape(field)]).toEqual([
          field.name.value,
          {
            arguments: ['period: Period', 'asOf: Date'],
            type: `[${types.observation}]`,
            directives: ['@listSize(assumedSize: N)'],
          },
        ]);
    });

    it('is asked in Query as every other dataset', () => {
      for (const field of ofQuery)
        expect([field.name.value, shape(field)]).toEqual([
          field.name.value,
          {
            arguments: [
              'area: AreaCode!',
              'from: Period',
              'to: Period',
              'measure: ID',
              'asOf: Date',
              'first: Int! = 50',
              'after: String',
            ],
            type: `${types.observation}Connection`,
            directives: ['@listSize(slicingArguments: ["first"], sizedFields: ["edges"])'],
          },
        ]);
    });
  },
);
