import type { WantedFigure } from '@safer-graph/kit';
import type { Commitment } from './commitment.entity.js';

/** What the commitment check holds against the catalogues. */
export const wantedBy = ({ measureId, areaCode, frequency }: Commitment): WantedFigure => ({
  measure: measureId,
  area: areaCode,
  frequency,
});
