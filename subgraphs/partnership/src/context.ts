import type { Caller, Registers } from '@safer-graph/kit';
import type { Loaders } from './loaders.js';
import type { MeasureTypes } from './measure/measure-reference.js';

/** What a resolver is given. Everything that is kept between requests is immutable. */
export interface PartnershipContext {
  readonly caller: Caller;
  readonly today: string;
  readonly registers: Registers;
  readonly measureTypes: MeasureTypes;
  readonly loaders: Loaders;
}
