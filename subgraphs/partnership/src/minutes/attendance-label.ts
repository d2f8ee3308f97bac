import type { AttendanceStatus, ParsedAttendance } from './parsed-minutes.js';
import { readPerson } from './person-name.js';

export interface AttendanceLabel {
  readonly status: AttendanceStatus;
  /** The office that the label names ("Chair: …"); null for a list of people. */
  readonly role: ParsedAttendance['role'] | null;
  /** "Independent members:": within another list, a heading of some of its people. */
  readonly group: boolean;
  /** What the label's line says after it. */
  readonly rest: string;
}

const PRESENT =
  '(?:(?:(?:those|members?|councillors?|officers?|partners?|also|others?|board members?|committee members?|guests?|core members?|representatives?)\\s+)?(?:(?:in|also in)\\s+attendance|present|attending|attendees?)(?:\\s+(?:were|was|at the meeting))?|attendance(?:\\s+list)?|members in attendance|officers in attendance|also attending|list of attendees|attended(?:\\s+by)?|the following (?:\\w+ )?(?:were|was) (?:present|in attendance)|(?:the )?meeting was attended by|guests?|officers|members|observers|invitees|(?:who was |who were |those )?there|who (?:came|attended)|with us)';
const APOLOGIES =
  '(?:(?:apologies|apology)(?:\\s+for(?:\\s+absence|\\s+non-attendance)?)?(?:\\s+(?:and|&)\\s+(?:absences?|substitutions?))?(?:\\s+(?:were|was|have been|had been))?(?:\\s+also)?(?:\\s+(?:received|given|noted|tendered|sent|submitted|accepted|intimated|recorded|offered))?(?:\\s+and accepted)?(?:\\s+(?:from|by|for|on behalf of))?|absent with apologies|sent apologies|apologised|sorry for absence|(?:not able|unable) to (?:come|attend|be present|be there)|regrets)';
const ABSENT =
  '(?:absent(?: without apolog(?:y|ies))?|not present|not in attendance|non-attendance|did not attend|no apologies received)';
const CHAIR = '(?:chair(?:man|person|woman|ed by|ing)?|in the chair)';
const VICE = '(?:(?:vice|deputy)[- ]chair(?:man|person|woman)?)';
/** "Minutes: Ann Example" names who took them; "Minutes: 4 March" does not. */
const OFFICE = /^(?:secretary|clerk|treasurer|facilitator|administrator|manager)\s*:\s*(?=\S)/i;
const TAKEN_BY = /^(?:minutes|notes)\s*:\s*(?=\S)/i;
const MINUTES = '(?:minutes?(?:\\s+(?:taken\\s+)?by|[- ]taker|\\s+taking|\\s+secretary)|note[- ]?taker|notes taken by)';

const KINDS: readonly [string, AttendanceStatus, ParsedAttendance['role'] | null][] = [
  [APOLOGIES, 'APOLOGIES', null],
  // Who is listed as absent has neither come nor, as far as the document says, apologised.
  [ABSENT, 'MENTIONED', null],
  [PRESENT, 'PRESENT', null],
  // "Members of the Board present:", "Independent members:".
  [
    "(?:(?!not\\b|absent\\b)[\\p{L}’'&-]+\\s+){1,5}(?:present|in attendance|members|attendees|representatives)(?=\\s*:)",
    'PRESENT',
    null,
  ],
  [CHAIR, 'PRESENT', 'CHAIR'],
  [VICE, 'PRESENT', 'VICE_CHAIR'],
  [MINUTES, 'PRESENT', 'MINUTES'],
];
const GROUP = KINDS[3];
const WHOLE = KINDS.map(([words, status, role], at) => ({
  group: KINDS[at] === GROUP,
  status,
  role,
  whole: new RegExp(`^${words}\\s*[:.–-]?$`, 'iu'),
}));
const OPENING = KINDS.map(([words, status, role], at) => ({
  group: KINDS[at] === GROUP,
  status,
  role,
  opening: new RegExp(`^${words}\\s*(?:\\([^)]*\\))?\\s*(?::\\s*[-–]?|\\s[–-]\\s|\\t|\\s{2,})\\s*(?=\\S)`, 'iu'),
}));
/** "Apologies were received from A and B" needs no colon. */
const APOLOGIES_FROM =
  /^(?:\d+(?:\.\d+)*\s+)?(?:(?:there were|the (?:chair|clerk) (?:noted|reported|received)|it was noted that)\s+)?apolog(?:ies|y)\b[^.;:]{0,60}?\b(?:from|by)\b:?(?: the following:?)?\s*/i;

/** "Present:    Organisation    Initials" heads columns, and names nobody. */
const COLUMN_HEADS =
  /^(?:(?:names?|organi[sz]ations?|agency|initials|roles?|titles?|representing|position|job title)\s*)+$/i;

export function labelWhole(text: string): AttendanceLabel | null {
  const found = WHOLE.find(({ whole }) => whole.test(text));
  return found ? { status: found.status, role: found.role, group: found.group, rest: '' } : null;
}

/** A label that opens a line and goes on with names: "Present: A, B", "Apologies were received from A". */
export function labelOpening(columns: string): AttendanceLabel | null {
  const text = columns.trim();
  for (const { status, role, group, opening } of OPENING) {
    const match = opening.exec(text);
    if (match) return { status, role, group, rest: text.slice(match[0].length).replace(COLUMN_HEADS, '') };
  }
  const office = OFFICE.exec(text);
  if (office && readPerson(text.slice(office[0].length)))
    return { status: 'PRESENT', role: null, group: false, rest: text.slice(office[0].length) };
  const taken = TAKEN_BY.exec(text);
  if (taken && readPerson(text.slice(taken[0].length)))
    return { status: 'PRESENT', role: 'MINUTES', group: false, rest: text.slice(taken[0].length) };
  return apologiesSentence(text);
}

export function apologiesSentence(text: string): AttendanceLabel | null {
  const match = APOLOGIES_FROM.exec(text);
  if (match) return { status: 'APOLOGIES', role: null, group: false, rest: text.slice(match[0].length) };
  const attended =
    /^(?:(?:the following (?:\w+ )?(?:were|was) (?:present|in attendance)|(?:the )?meeting was attended by|present were|those present were|in attendance were)):?\s+/i.exec(
      text,
    );
  return attended ? { status: 'PRESENT', role: null, group: false, rest: text.slice(attended[0].length) } : null;
}
