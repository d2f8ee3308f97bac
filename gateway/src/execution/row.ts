/** An object of the gateway's own, which one or several agencies fill. */
export type Row = Record<string, unknown>;

/**
 * Where a field stands in a row. Rows are ordinary objects, because objects without a prototype are slow; so a name that
 * every object inherits (`toString`) is kept under one that GraphQL cannot spell.
 */
export const slotName = (name: string): string => (isInherited(name) ? `$${name}` : name);

/** Where a row that stands in many places keeps how it was written, and the number of the place that it was written for. */
export const writtenSlot = '$written';
export const writtenBySlot = '$writtenBy';

/** Reads a field of a parsed answer; inherited names count only when the agency really sent them. */
export const sentIn = (object: Row, name: string): unknown =>
  isInherited(name) && !Object.hasOwn(object, name) ? undefined : object[name];

/** `__proto__` by name, because Node can be started without it and it stays special in an object's text. */
export const isInherited = (name: string): boolean => name === '__proto__' || name in Object.prototype;
