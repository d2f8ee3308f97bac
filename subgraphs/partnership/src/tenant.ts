/**
 * What a caller may see: one who is bound to a partnership its rows alone, one who is bound to none (the public) the
 * published minutes of all. Every loader puts this in its WHERE, so that an id of another tenant finds nothing.
 */
export type Tenant = { readonly partnership?: string };

export const tenantOf = (caller: { readonly partnership: string | null }): Tenant =>
  caller.partnership === null ? {} : { partnership: caller.partnership };
