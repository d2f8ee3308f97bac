import type { ActionItem } from './action-item.entity.js';
import type { ActionOwner } from './action-owner.entity.js';

/** Owners of an action before they have its number. */
export type OwnerColumns = Omit<ActionOwner, 'actionNumber' | 'position' | 'partnership' | 'person'>;

export const ownerColumns = ({
  rawText,
  personId,
  organizationId,
  resolution,
  evidenceLine,
  evidence,
}: OwnerColumns): OwnerColumns => ({ rawText, personId, organizationId, resolution, evidenceLine, evidence });

const list = (values: readonly string[]): string | null => (values.length > 0 ? values.join(', ') : null);

type Agreed = Omit<ActionItem, 'number' | 'version'>;

/** What history watches: the fields that say what was agreed. Where it stands in the document is not one of them. */
const watched = {
  id: ({ id }: Agreed) => id,
  text: ({ text }: Agreed) => text,
  status: ({ status }: Agreed) => status,
  owners: (_: Agreed, owners: readonly OwnerColumns[]) => list(owners.map(inWords)),
  dueDate: ({ dueDate }: Agreed) => dueDate,
  duePrecision: ({ duePrecision }: Agreed) => duePrecision,
  dueText: ({ dueText }: Agreed) => dueText,
  planLines: ({ planLineIds }: Agreed) => list(planLineIds),
  measures: ({ measureIds }: Agreed) => list(measureIds),
  measuresBasis: ({ measuresBasis }: Agreed) => measuresBasis,
  areas: ({ areaCodes }: Agreed) => list(areaCodes),
  orphanedOn: ({ orphanedOn }: Agreed) => orphanedOn,
} satisfies Record<string, (action: Agreed, owners: readonly OwnerColumns[]) => string | null>;

export type Watched = keyof typeof watched;
export const watchedFields = Object.keys(watched) as Watched[];

export const watchedOf = (action: Agreed, owners: readonly OwnerColumns[]): Record<Watched, string | null> =>
  Object.fromEntries(watchedFields.map((field) => [field, watched[field](action, owners)])) as never;

function inWords({ rawText, personId, organizationId, resolution, evidenceLine, evidence }: OwnerColumns): string {
  const line = evidenceLine === null ? null : `line ${evidenceLine}`;
  return [rawText, personId, organizationId, resolution, line, evidence && JSON.stringify(evidence)]
    .filter(Boolean)
    .join(' ');
}
