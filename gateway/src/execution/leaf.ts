import { isEnumType, specifiedScalarTypes, type GraphQLLeafType } from 'graphql';
import { isDeeper } from '../json-depth.js';
import type { ContractCheck } from './contract-check.js';
import { remembered } from './remembered.js';

export type LeafCopier = (value: unknown, check: ContractCheck, site: number) => unknown;

const int: LeafCopier = (value, check, site) =>
  typeof value === 'number' && (value | 0) === value ? value : check.wrong(value, site);

const float: LeafCopier = (value, check, site) =>
  typeof value === 'number' && Number.isFinite(value) ? value : check.wrong(value, site);

const string: LeafCopier = (value, check, site) => (typeof value === 'string' ? value : check.wrong(value, site));

const boolean: LeafCopier = (value, check, site) => (typeof value === 'boolean' ? value : check.wrong(value, site));

const id: LeafCopier = (value, check, site) => {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : check.wrong(value, site);
};

/** More lists in lists, or objects in objects, than JSON.stringify can write would cost the whole answer. */
const deepest = 50;

/** A custom scalar may be any JSON: only its agency knows more. */
const custom: LeafCopier = (value, check, site) => {
  if (value == null) return check.wrong(value, site);
  return isDeeper(value, deepest) ? check.tooDeep(deepest, site) : value;
};

/** The copiers under the names that generated functions call them by. */
export const leafCopiers = { int, float, string, boolean, id, custom };

export function leafCopierName(type: GraphQLLeafType): keyof typeof leafCopiers {
  const specified = specifiedScalarTypes.some(({ name }) => name === type.name);
  return specified ? (type.name.toLowerCase() as keyof typeof leafCopiers) : 'custom';
}

/** One for each enum, so that functions which use it are the same for all queries. */
export const enumCopier = remembered((type: GraphQLLeafType): LeafCopier | undefined => {
  if (!isEnumType(type)) return undefined;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value, check, site) => (names.has(value) ? value : check.wrong(value, site));
});

export const leafCopier = (type: GraphQLLeafType): LeafCopier => enumCopier(type) ?? leafCopiers[leafCopierName(type)];
