/** An agency's answer, parsed and not yet trusted. It may be shared between callers: nobody writes to it. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly unknown[];
  /** The date of its data, from the header `safer-data-as-of`. */
  readonly dataAsOf: string | null;
  /** No string in it needs an escape to be JSON again. Left out: that is not known. */
  readonly isPlain?: boolean;
}
