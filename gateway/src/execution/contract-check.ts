/** A place in an answer that has a type: what stands there must fit it. */
export interface Site {
  /** `Type.field`, as error messages name it. */
  readonly coordinate: string;
  readonly expected: string;
  readonly nullable: boolean;
}

/** Told by the generated copier, while it copies, of everything that does not fit; gives what stands in its place: null. */
export interface ContractCheck {
  /** The first thing that did not fit. */
  breach: string | undefined;
  /** How many things did not fit. */
  breaches: number;
  wrong(value: unknown, site: number): null;
  otherType(got: unknown, expected: unknown, site: number): null;
  otherLength(got: number, expected: number, site: number): null;
  otherOrder(count: number, site: number): null;
  tooDeep(most: number, site: number): null;
  /** By their first leaf, the rows of one kind of which each stands for all that are the same. */
  rowsOfKind(kind: number): Map<unknown, Record<string, unknown>>;
}

/** `excused`: the agency reported errors of its own, which say why something is missing; a wrong type is never excused. */
export function createContractCheck(sites: readonly Site[], excused: boolean): ContractCheck {
  const rows: Map<unknown, Record<string, unknown>>[] = [];
  const check: ContractCheck = {
    breach: undefined,
    breaches: 0,
    wrong(value, at) {
      const site = sites[at] as Site;
      if (value === null && site.nullable) return null;
      if (value == null && excused) return null;
      return breached(site, `${site.expected} expected, got ${describe(value, site.expected)}`);
    },
    otherType: (got, expected, at) =>
      breached(sites[at] as Site, `an object of type ${String(expected)} expected, got ${typeName(got)}`),
    otherLength: (got, expected, at) => breached(sites[at] as Site, `${expected} items expected, got ${got}`),
    otherOrder: (count, at) =>
      breached(sites[at] as Site, `${count} items expected in the order in which they were asked for`),
    tooDeep(most, at) {
      const site = sites[at] as Site;
      return breached(site, `${site.expected} expected, got a value nested more than ${most} deep`);
    },
    rowsOfKind: (kind) => (rows[kind] ??= new Map()),
  };
  function breached({ coordinate }: Site, what: string): null {
    check.breaches++;
    check.breach ??= `${coordinate}: ${what}`;
    return null;
  }
  return check;
}

/** Says what kind of thing came, never its content: that may be what the caller must not see. */
function describe(value: unknown, expected: string): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && (expected === 'Int' || expected === 'Float')) {
    return expected === 'Float' || Number.isInteger(value) || !Number.isFinite(value)
      ? 'a number out of range'
      : 'a fraction';
  }
  return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}

const typeName = (value: unknown): string =>
  typeof value === 'string' && /^\w{1,60}$/.test(value) ? `one of type ${value}` : 'one without a type';
