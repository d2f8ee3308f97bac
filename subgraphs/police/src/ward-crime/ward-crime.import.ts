import { measureTable } from '@safer-graph/kit';
import { wardCrime } from './ward-crime.dataset.js';

export const wardCrimeImport = measureTable(wardCrime);
