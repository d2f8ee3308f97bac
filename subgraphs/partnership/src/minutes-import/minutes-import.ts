import type { OrganisationEntry } from '@safer-graph/kit';
import type { EntityManager } from 'typeorm';
import type { ParsedMinutes } from '../minutes/parsed-minutes.js';

/** What every part of one import is given. All of it runs in one transaction. */
export interface MinutesImport {
  readonly manager: EntityManager;
  readonly partnership: string;
  readonly meetingId: string;
  readonly minutes: ParsedMinutes;
  /** The lines of the document, to find again what a review quotes. */
  readonly text: string;
  readonly today: string;
  /** The name of this import in the history of actions. */
  readonly by: string;
  readonly organizationNamed: (text: string | null) => OrganisationEntry | null;
}

/** Somebody of this meeting, by the name that the attendance list prints. */
export interface Presence {
  readonly personId: string;
  readonly organizationId: string | null;
}
export type People = ReadonlyMap<string, Presence>;

/** What one kind of thing came to. */
export interface PartReport {
  readonly what: string;
  readonly read: number;
  /** Things of an earlier version that this one has no more; they stay, marked. */
  readonly orphans: readonly { readonly id: string; readonly says: string }[];
  /** What a person has set since and the document states otherwise, in words. */
  readonly stays?: readonly string[];
}
