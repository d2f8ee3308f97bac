import type { DataSource } from 'typeorm';
import type { Tenant } from './tenant.js';

type Group = (db: DataSource, tenant: Tenant) => object;

type Together<Groups extends readonly Group[]> = Groups extends readonly [
  infer First extends Group,
  ...infer Rest extends readonly Group[],
]
  ? ReturnType<First> & Together<Rest>
  : unknown;

/**
 * All groups of loaders as one, each made when one of its loaders is first asked for. A place of a query asks for one or two of
 * a hundred: making them all cost more than answering it.
 */
export function madeWhenAsked<const Groups extends readonly Group[]>(
  groups: Groups,
): (db: DataSource, tenant: Tenant) => Together<Groups> {
  class All {
    readonly made: object[] = [];
    constructor(
      readonly db: DataSource,
      readonly tenant: Tenant,
    ) {}
  }
  let isNamed = false;
  return (db, tenant) => {
    // What a group has is found by making it once.
    if (!isNamed)
      for (const [at, group] of groups.entries())
        for (const name of Object.keys(group(db, tenant)))
          Object.defineProperty(All.prototype, name, {
            get(this: All) {
              return (this.made[at] ??= group(this.db, this.tenant))[name as never];
            },
          });
    isNamed = true;
    return new All(db, tenant) as Together<Groups>;
  };
}
