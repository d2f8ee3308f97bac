import { publicError, type Registers } from '@safer-graph/kit';
import type { Catalogue } from './catalogue.js';
import { pointAt, type Reference } from './measure-reference.js';

/** A measure of some agency, as its catalogue entry places it in the list of all. */
export interface ListedMeasure {
  readonly reference: Reference;
  readonly agency: string;
  readonly organization: string;
  readonly areaTypes: readonly string[];
  readonly group: string | null;
  readonly unit: string;
  /** A rate is per so many; null for a count. */
  readonly per: number | null;
}

/** All measures of all agencies in the order of their ids, which no agency that joins changes for the others. */
export const listedMeasures = (catalogues: readonly Catalogue[]): readonly ListedMeasure[] =>
  catalogues
    .flatMap(({ agency, types, measures }) =>
      measures.map(({ id, ...placed }) => ({ ...placed, agency, reference: pointAt(types.measure, id) })),
    )
    .sort((a, b) => (a.reference.id < b.reference.id ? -1 : 1));

export interface MeasureFilter {
  readonly organization: string | null;
  readonly areaType: string | null;
  readonly group: string | null;
  readonly agency: string | null;
}

/**
 * The measures that fit. A word that stands in no register and no catalogue is a slip of the caller's, who would take an
 * empty list for an answer; one that is known, and that no measure fits, gives the empty list.
 */
export function filteredMeasures(
  all: readonly ListedMeasure[],
  filter: MeasureFilter,
  { organisations, areas }: Registers,
): readonly ListedMeasure[] {
  const { organization, areaType, group, agency } = filter;
  const publishers = all.map((measure) => measure.organization);
  const areaTypes = all.flatMap((measure) => measure.areaTypes);
  refuseUnknown('organization', organization, publishers, (id) => organisations.has(id));
  refuseUnknown('areaType', areaType, areaTypes, (type) => [...areas.values()].some((area) => area.type === type));
  refuseUnknown(
    'group',
    group,
    all.flatMap((measure) => measure.group ?? []),
  );
  refuseUnknown(
    'agency',
    agency,
    all.map((measure) => measure.agency),
  );
  return all.filter(
    (measure) =>
      (organization === null || measure.organization === organization) &&
      (areaType === null || measure.areaTypes.includes(areaType)) &&
      (group === null || measure.group === group) &&
      (agency === null || measure.agency === agency),
  );
}

function refuseUnknown(
  argument: keyof MeasureFilter,
  given: string | null,
  used: readonly string[],
  isRegistered: (word: string) => boolean = () => false,
): void {
  if (given === null || used.includes(given) || isRegistered(given)) return;
  const known = [...new Set(used)].sort().join(', ') || 'none';
  const message = `${argument}: ${JSON.stringify(given).slice(0, 80)} is not known; measures are published with ${known}.`;
  throw publicError('BAD_USER_INPUT', message, { argument });
}
