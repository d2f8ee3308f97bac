import type { RatesOfCounts } from '@safer-graph/kit';
import { recordedCrimeRates } from './recorded-crime-rate.dataset.js';

/** No file of its own: every file of recorded crime gives both, so that neither is corrected without the other. */
export const ratesOfRecordedCrime: RatesOfCounts = {
  dataset: recordedCrimeRates,
  countOf: Object.fromEntries(
    recordedCrimeRates.measures.map(({ id }) => [id, id.replace('/recorded-crime-rate/', '/recorded-crime/')]),
  ),
};
