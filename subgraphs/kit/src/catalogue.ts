import type { AgencyTypes } from './context.js';
import type { Dataset, MeasureDefinition } from './dataset.js';

/** What an agency publishes about its measures: `schema/<agency>.measures.json`. */
export interface MeasureCatalogue {
  readonly agency: string;
  readonly title: string;
  readonly types: AgencyTypes;
  readonly measures: readonly (Omit<MeasureDefinition, 'due'> & {
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
    dataset.measures.map(({ due: _, ...measure }) => ({
      ...measure,
      finestAreaType: measure.areaTypes[0] ?? null,
      dataset: dataset.name,
    })),
  ),
});
