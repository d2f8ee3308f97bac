import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedAttendance, ParsedDue, ParsedOwner } from '../../src/minutes/parsed-minutes.js';

/** What a careful secretary accepts as an answer: one value, or any of several. `null` is "not stated". */
export type Accepted<T> = T | readonly T[];

export interface ExpectedAttendance {
  readonly name: string;
  readonly organization: Accepted<string | null>;
  readonly status: Accepted<ParsedAttendance['status']>;
  readonly role: Accepted<ParsedAttendance['role']>;
  readonly initials: Accepted<string>;
}

export interface ExpectedOwner {
  readonly raw: Accepted<string>;
  readonly name: Accepted<string | null>;
  readonly resolution: Accepted<ParsedOwner['resolution']>;
  readonly optional?: boolean;
}

export interface ExpectedDue {
  readonly date: Accepted<string | null>;
  readonly precision: Accepted<ParsedDue['precision']>;
}

export interface ExpectedAction {
  /** Words of the document; the action's text holds at least one of them. */
  readonly says: readonly string[];
  readonly owners: readonly ExpectedOwner[];
  readonly due: Accepted<ExpectedDue | null>;
}

export interface ExpectedMeeting {
  readonly date: string;
  readonly startTime: Accepted<string | null>;
  readonly endTime: Accepted<string | null>;
  readonly title: Accepted<string | null>;
}

export interface ExpectedMinutes {
  readonly layout: string;
  readonly traps: readonly string[];
  readonly organization: Accepted<string>;
  readonly date: string;
  readonly startTime: Accepted<string | null>;
  readonly location: Accepted<string | null>;
  readonly attendance: readonly ExpectedAttendance[];
  /** People whom the text names though they neither came nor apologised: MENTIONED is no false find. */
  readonly mentioned?: readonly string[];
  readonly agenda: readonly { readonly number: Accepted<string | null>; readonly title: Accepted<string> }[];
  readonly toleratedAgenda?: readonly string[];
  /** What the document itself marks as an action. */
  readonly actions: readonly ExpectedAction[];
  /** What only the prose promises. */
  readonly undertakings: readonly ExpectedAction[];
  /** Words of arguable undertakings: neither missed nor made up. */
  readonly tolerated: readonly string[];
  readonly decisions: readonly string[];
  readonly toleratedDecisions?: readonly string[];
  readonly planReferences: readonly string[];
  readonly futureMeetings: readonly ExpectedMeeting[];
  /** Words of a meeting that is announced without a date. */
  readonly toleratedMeetings?: readonly string[];
}

export interface Refusal {
  /** Why this document is no minutes. */
  readonly refused: string;
}

export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly expected: ExpectedMinutes | Refusal;
}

export const isRefusal = (expected: ExpectedMinutes | Refusal): expected is Refusal => 'refused' in expected;

export const acceptedValues = <T>(accepted: Accepted<T>): readonly T[] =>
  Array.isArray(accepted) ? (accepted as readonly T[]) : [accepted as T];

const ENDING = '.expected.json';

/** Every document of the folder that has an expectation beside it. */
export function loadFixtures(folder: string): Fixture[] {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith(ENDING))
    .map((file) => {
      const name = file.slice(0, -ENDING.length);
      const document = [`${name}.md`, `${name}.txt`].find((candidate) => files.includes(candidate));
      if (!document) throw new Error(`${file}: expected ${name}.md or ${name}.txt beside it; found neither.`);
      return {
        name,
        text: readFileSync(join(folder, document), 'utf8'),
        expected: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Fixture['expected'],
      };
    });
}
