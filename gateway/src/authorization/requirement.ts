import { valueFromASTUntyped, type ConstDirectiveNode } from 'graphql';
import type { Rights } from './rights.js';

export type RequirementKind = 'authenticated' | 'requiresScopes' | 'policy';

/** What one directive asks of a caller. */
export interface Requirement {
  readonly kind: RequirementKind;
  /** One of these lists must be held whole; `@authenticated` has none. */
  readonly anyOf: readonly (readonly string[])[];
}

const argumentOf = { authenticated: undefined, requiresScopes: 'scopes', policy: 'policies' } as const;

export const requirementKinds = Object.keys(argumentOf) as RequirementKind[];

export function requirementOf(kind: RequirementKind, directive: ConstDirectiveNode): Requirement {
  const argument = directive.arguments?.find(({ name }) => name.value === argumentOf[kind]);
  const anyOf: unknown = argument ? valueFromASTUntyped(argument.value) : [];
  if (Array.isArray(anyOf) && anyOf.every(isListOfTexts)) return { kind, anyOf };
  throw new Error(`@${directive.name.value} must have a list of lists of texts; got ${JSON.stringify(anyOf)}.`);
}

const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

export function isMet({ kind, anyOf }: Requirement, rights: Rights): boolean {
  if (kind === 'authenticated') return rights.isAuthenticated;
  const held = kind === 'policy' ? rights.policies : rights.scopes;
  return anyOf.some((all) => all.every((one) => held.has(one)));
}

/** For the caller who does not meet it. */
export function describe({ kind, anyOf }: Requirement): string {
  if (kind === 'authenticated') return 'a token';
  const what = kind === 'policy' ? 'the role' : 'the scope';
  return `${what} ${anyOf.map((all) => all.join(' with ')).join(', or ')}`;
}
