/**
 * What reading one document of minutes gives: only what the document says, each thing with its line.
 * Lines count from 1, as `cat -n` does. Nothing here is looked up or guessed; `null` means "not stated".
 */
export interface ParsedMinutes {
  /** The body that met, as the heading prints it. */
  readonly organization: string;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly startTime: string | null;
  readonly location: string | null;
  readonly attendance: readonly ParsedAttendance[];
  readonly agenda: readonly ParsedAgendaItem[];
  readonly futureMeetings: readonly ParsedFutureMeeting[];
  /** Text that the reader could not place. Nothing of the document is dropped silently. */
  readonly unplaced: readonly ParsedRemark[];
  /** What is odd in the document itself: a number printed twice, a list that may be cut off. */
  readonly anomalies: readonly ParsedAnomaly[];
}

export type AttendanceStatus = 'PRESENT' | 'APOLOGIES' | 'MENTIONED';

export interface ParsedAttendance {
  readonly line: number;
  readonly rawText: string;
  /** Without rank or title: "David Cooper". */
  readonly name: string;
  /** Rank or title as printed: "Chief Insp", "Cllr", "DI", "Dr". */
  readonly honorificPrefix: string | null;
  /** As printed: "West Kent Police". */
  readonly organization: string | null;
  readonly role: 'CHAIR' | 'VICE_CHAIR' | 'MINUTES' | 'MEMBER';
  readonly status: AttendanceStatus;
  /** As the text uses them for this person: "DC". Derived from the name unless the document prints them. */
  readonly initials: string;
}

export interface ParsedAgendaItem {
  /** 1, 2, 3 … in the order of the document. */
  readonly order: number;
  /** As printed, without a closing full stop: "3.1". Not unique, and null where none is printed. */
  readonly printedNumber: string | null;
  /** Without number and presenter. */
  readonly title: string;
  readonly line: number;
  /** Names as printed in the heading: "CI David Cooper". */
  readonly presenters: readonly string[];
  readonly notes: readonly ParsedNote[];
  readonly decisions: readonly ParsedDecision[];
  readonly actions: readonly ParsedAction[];
  readonly planReferences: readonly ParsedPlanReference[];
}

export interface ParsedNote {
  readonly line: number;
  readonly lastLine: number;
  /** The paragraph, with a page break inside it mended. */
  readonly text: string;
  /** Who says it, where the paragraph opens with a speaker: initials or name as printed. */
  readonly speaker: ParsedSpeaker | null;
}

export interface ParsedSpeaker {
  readonly rawText: string;
  /** `name` of the one attendance entry that it stands for; null where it is none or several. */
  readonly name: string | null;
}

export interface ParsedDecision {
  readonly line: number;
  readonly text: string;
}

export type ActionSource = 'MARGIN' | 'COLUMN' | 'TABLE' | 'ACTION_LINE' | 'PROSE';

export interface ParsedAction {
  /** Where the undertaking stands: the paragraph's first line, or the row of the table. */
  readonly line: number;
  /** Where the owner stands, when that is another line (a margin). */
  readonly ownerLine: number | null;
  /** The sentence or cell that says what is to be done. */
  readonly text: string;
  readonly source: ActionSource;
  /** OPEN where the document itself marks it as an action; PROPOSED where only prose says "KW will …". */
  readonly status: 'OPEN' | 'PROPOSED';
  readonly owners: readonly ParsedOwner[];
  readonly due: ParsedDue | null;
}

export interface ParsedOwner {
  /** One owner as printed, of "KW/LB" each apart: "KW", "the schools". */
  readonly rawText: string;
  readonly name: string | null;
  readonly organization: string | null;
  /** EXACT: one attendance entry. REPAIRED: completed from the text beside it. UNRESOLVED: nobody, or several. */
  readonly resolution: 'EXACT' | 'REPAIRED' | 'UNRESOLVED';
  /** The line that a repair rests on. */
  readonly evidenceLine: number | null;
}

export interface ParsedDue {
  readonly rawText: string;
  /** ISO date, the last day that still is in time; null where the text gives no date (a condition). */
  readonly date: string | null;
  readonly precision: 'DAY' | 'MONTH' | 'QUARTER' | 'MEETING' | 'CONDITION';
}

export interface ParsedPlanReference {
  readonly line: number;
  /** "1.4c", "3.4". */
  readonly ref: string;
  /** The heading above it within the item; null where there is none. */
  readonly theme: string | null;
  readonly themeLine: number | null;
  /** The paragraph that it opens. */
  readonly text: string;
}

export interface ParsedFutureMeeting {
  readonly line: number;
  readonly rawText: string;
  /** "Away Day"; null for an ordinary meeting of the same body. */
  readonly title: string | null;
  readonly date: string | null;
  /** WEEKDAY: no year is printed, and the weekday leaves one candidate after the meeting. */
  readonly yearBasis: 'STATED' | 'WEEKDAY' | 'UNRESOLVED';
  /** Wall time, Europe/London: "10:00". */
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly location: string | null;
}

export interface ParsedRemark {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

export interface ParsedAnomaly {
  readonly line: number;
  readonly rule:
    | 'NUMBER_REPEATED'
    | 'NUMBER_SKIPPED'
    | 'HEADING_UNNUMBERED'
    | 'LIST_MAY_BE_TRUNCATED'
    | 'INITIALS_SHARED'
    | 'OWNER_TRUNCATED'
    | 'PAGE_BREAK_IN_PARAGRAPH'
    | 'NON_WORKING_DAY';
  readonly detail: string;
}

/** Thrown for a document that is not minutes: says what was looked for, and the line reached. */
export class NotMinutesError extends Error {}
