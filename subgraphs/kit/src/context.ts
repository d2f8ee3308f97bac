import type { Caller } from './caller.js';
import type { PublishedMeasure } from './dataset.js';
import type { Registers } from './register.js';
import type { ReleasedValueLoaders } from './store/released-value.loader.js';

/** The names of an agency's two concrete types. */
export interface AgencyTypes {
  readonly measure: string;
  readonly observation: string;
}

/** What a resolver of an agency is given. Everything that may be kept between requests is immutable. */
export interface AgencyContext {
  readonly caller: Caller;
  readonly today: string;
  readonly registers: Registers;
  readonly measures: ReadonlyMap<string, PublishedMeasure>;
  readonly types: AgencyTypes;
  readonly loaders: ReleasedValueLoaders;
}
