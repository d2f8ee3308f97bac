import type { AgencyTypes } from './context.js';
import type { Dataset, MeasureDefinition } from './dataset.js';

/** What an agency publishes about its measures: `schema/<agency>.measures.json`. What only its own answers rest on stays with it. */
export interface MeasureCatalogue {
  readonly agency: string;
  readonly title: string;
  readonly types: AgencyTypes;
  readonly measures: readonly (Omit<MeasureDefinition, 'due' | 'isClustered'> & {
    readonly finestAreaType: string | null;
    readonly dataset: string;
  })[];
}

export const measureCatalogue = (
  agency: string,
  title: string,
  types: AgencyTypes,
  datasets: readonly Dataset[],
): MeasureCatalogue => ({
  agency,
  title,
  types,
  measures: datasets.flatMap((dataset) =>
    dataset.measures.map(({ due: _due, isClustered: _isClustered, ...measure }) => ({
      ...measure,
      finestAreaType: measure.areaTypes[0] ?? null,
      dataset: dataset.name,
    })),
  ),
});
