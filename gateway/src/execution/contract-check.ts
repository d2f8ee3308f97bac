/** A place in an answer that has a type: what stands there must fit it. */
export interface Site {
  /** `Type.field`, as error messages name it. */
  readonly coordinate: string;
  readonly expected: string;
  readonly nullable: boolean;
}

export interface Breach {
  readonly message: string;
  readonly coordinate: string;
  count: number;
}

/** Told by the generated copier, while it copies, of everything that does not fit; gives what stands in its place: null. */
export interface ContractCheck {
  breach: Breach | undefined;
  wrong(value: unknown, site: number): null;
  otherType(typeName: unknown, site: number): null;
  otherLength(got: number, expected: number, site: number): null;
}

/** `excused`: the agency reported errors of its own, which say why something is missing; a wrong type is never excused. */
export function createContractCheck(sites: readonly Site[], excused: boolean): ContractCheck {
  const check: ContractCheck = {
    breach: undefined,
    wrong(value, at) {
      const site = sites[at] as Site;
      if (value === null && site.nullable) return null;
      if (value == null && excused) return null;
      return breached(site, `${site.expected} expected, got ${describe(value)}`);
    },
    otherType: (typeName, at) =>
      breached(
        sites[at] as Site,
        `an object of type ${(sites[at] as Site).expected} expected, got ${describe(typeName)}`,
      ),
    otherLength: (got, expected, at) =>
      breached(sites[at] as Site, `${expected} items expected, as another agency gave, got ${got}`),
  };
  function breached({ coordinate }: Site, what: string): null {
    check.breach ??= { message: `${coordinate}: ${what}`, coordinate, count: 0 };
    check.breach.count++;
    return null;
  }
  return check;
}

/** Says what kind of thing came, never its content: that may be what the caller must not see. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number out of range' : 'a fraction';
  return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}
