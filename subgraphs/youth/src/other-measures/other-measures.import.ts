import { measureTable } from '@safer-graph/kit';
import { otherMeasures } from './other-measures.dataset.js';

export const otherMeasuresImport = measureTable(otherMeasures);
