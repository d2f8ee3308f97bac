import type { SeenObject } from '../../support/answer-walk.js';

/** What a promise is held against, beside the types of the schema. */
export interface Held {
  /** Whether an error says why something at this path, or above it, is not there. */
  readonly isExcused: (path: readonly (string | number)[]) => boolean;
  /** The lines of the minutes, the first at 0. */
  readonly minutes: readonly string[];
  /** Codes of the areas that contain an area, however far above. */
  readonly containers: (area: string) => ReadonlySet<string>;
}

/** One of the five promises about an object of an answer: what breaks it, in words. */
export type Promised = (held: Held, object: SeenObject) => string[];
