import { Client } from 'pg';

/** By the statement's text. There are as many as the loaders have: every list of keys is one parameter. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `statement-${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * Has PostgreSQL parse each statement once on a connection, and plan it a few times: for the short statements of the
 * loaders that takes longer than running them.
 */
export class PreparingClient extends Client {
  override query(...[statement, values, ...rest]: unknown[]): never {
    const given =
      typeof statement === 'string' && Array.isArray(values) && values.length > 0
        ? [{ name: nameOf(statement), text: statement, values }, ...rest]
        : [statement, values, ...rest];
    return (super.query as (...given: unknown[]) => never).apply(this, given);
  }
}
