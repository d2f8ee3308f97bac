import type { ParsedMinutes } from '../../src/minutes/parsed-minutes.js';
import { acceptedValues, type ExpectedMinutes, type Fixture, isRefusal } from './expectation.js';
import { scoreActions } from './score-actions.js';
import { countFact, emptyTally, pair, plain, plainName, says, type Tally } from './tally.js';

export const CATEGORIES = [
  'refusal',
  'heading',
  'attendance',
  'particulars',
  'agenda',
  'actions',
  'undertakings',
  'owners',
  'due',
  'decisions',
  'planReferences',
  'futureMeetings',
] as const;
export type Category = (typeof CATEGORIES)[number];
export type Tallies = Record<Category, Tally>;

export interface Score {
  readonly name: string;
  readonly tallies: Tallies;
}

/** What a reader made of a document: minutes, or the reason why it is none. */
export type Reading = { readonly minutes: ParsedMinutes } | { readonly refusal: string };

/** Holds one reading against what a careful secretary would say the document states. */
export function score({ name, expected }: Fixture, reading: Reading): Score {
  const tallies = Object.fromEntries(CATEGORIES.map((category) => [category, emptyTally()])) as Tallies;
  const refused = 'refusal' in reading;
  if (isRefusal(expected)) {
    countFact(tallies.refusal, 'refused', 'yes', refused ? 'yes' : null);
    if (!refused) tallies.refusal.falseFinds.push(`read as minutes of "${reading.minutes.organization}"`);
    return { name, tallies };
  }
  if (refused) tallies.refusal.falseFinds.push(`minutes refused: ${reading.refusal}`);
  scoreMinutes(tallies, expected, refused ? null : reading.minutes);
  return { name, tallies };
}

function scoreMinutes(tallies: Tallies, expected: ExpectedMinutes, parsed: ParsedMinutes | null): void {
  countFact(tallies.heading, 'organization', expected.organization, parsed?.organization ?? null);
  countFact(tallies.heading, 'date', expected.date, parsed?.date ?? null);
  countFact(tallies.heading, 'startTime', expected.startTime, parsed?.startTime ?? null);
  // The place may be printed with its street or its town: it has to be named, not cut at a certain comma.
  const named = (place: string, got: string): boolean => plain(got).includes(plain(place));
  countFact(tallies.heading, 'location', expected.location, parsed?.location ?? null, named);
  const agenda = parsed?.agenda ?? [];
  scoreAttendance(tallies, expected, parsed?.attendance ?? []);
  scoreAgenda(tallies.agenda, expected, agenda);
  scoreActions(
    tallies,
    expected,
    agenda.flatMap((item) => item.actions),
  );
  scoreDecisions(
    tallies.decisions,
    expected,
    agenda.flatMap((item) => item.decisions.map((decision) => decision.text)),
  );
  scorePlanReferences(
    tallies.planReferences,
    expected,
    agenda.flatMap((item) => item.planReferences.map(({ ref }) => ref)),
  );
  scoreFutureMeetings(tallies.futureMeetings, expected, parsed?.futureMeetings ?? []);
}

function scoreAttendance(tallies: Tallies, expected: ExpectedMinutes, parsed: ParsedMinutes['attendance']): void {
  const { attendance: tally, particulars } = tallies;
  const lots = parsed.map((found) => ({ found, text: found.name }));
  const { pairs, left } = pair(
    expected.attendance,
    lots,
    (person, { found }) =>
      plainName(person.name) === plainName(found.name) && acceptedValues(person.status).includes(found.status),
  );
  for (const person of expected.attendance) {
    const found = pairs.get(person);
    tally.expected += 1;
    if (found) tally.found += 1;
    else tally.missed.push(person.name);
    countFact(particulars, `organization of ${person.name}`, person.organization, found?.organization ?? null);
    countFact(particulars, `role of ${person.name}`, person.role, found?.role ?? null);
    // Initials are what the text uses: "AKi" is not "AKI".
    countFact(particulars, `initials of ${person.name}`, person.initials, found?.initials ?? null, (a, b) => a === b);
  }
  const mentioned = (expected.mentioned ?? []).map(plainName);
  for (const { found } of left) {
    if (found.status === 'MENTIONED' && mentioned.includes(plainName(found.name))) tally.tolerated += 1;
    else tally.falseFinds.push(`L${found.line} "${found.name}" as ${found.status}`);
  }
}

function scoreAgenda(tally: Tally, expected: ExpectedMinutes, parsed: ParsedMinutes['agenda']): void {
  const lots = parsed.map((found) => ({ found, text: found.title }));
  const { pairs, left } = pair(
    expected.agenda,
    lots,
    (item, { found }) =>
      acceptedValues(item.number).includes(found.printedNumber) &&
      acceptedValues(item.title).some((title) => plainName(title) === plainName(found.title)),
  );
  tally.expected += expected.agenda.length;
  tally.found += pairs.size;
  const missed = expected.agenda.filter((item) => !pairs.has(item));
  tally.missed.push(...missed.map((item) => `${acceptedValues(item.number)[0]} ${acceptedValues(item.title)[0]}`));
  const tolerated = (expected.toleratedAgenda ?? []).map(plainName);
  for (const { found } of left) {
    if (tolerated.some((title) => plainName(found.title).startsWith(title))) tally.tolerated += 1;
    else tally.falseFinds.push(`L${found.line} ${found.printedNumber ?? '(no number)'} "${found.title}"`);
  }
}

function scoreDecisions(tally: Tally, expected: ExpectedMinutes, texts: readonly string[]): void {
  const lots = texts.map((text) => ({ found: text, text }));
  const { pairs, left } = pair(expected.decisions, lots, (phrase, { text }) => says(text, [phrase]));
  tally.expected += expected.decisions.length;
  tally.found += pairs.size;
  tally.missed.push(...expected.decisions.filter((phrase) => !pairs.has(phrase)));
  for (const { text } of left) {
    if (says(text, expected.toleratedDecisions ?? [])) tally.tolerated += 1;
    else tally.falseFinds.push(`"${text}"`);
  }
}

function scorePlanReferences(tally: Tally, expected: ExpectedMinutes, refs: readonly string[]): void {
  const lots = refs.map((text) => ({ found: text, text }));
  const { pairs, left } = pair(expected.planReferences, lots, (ref, { text }) => ref === text);
  tally.expected += expected.planReferences.length;
  tally.found += pairs.size;
  tally.missed.push(...expected.planReferences.filter((ref) => !pairs.has(ref)));
  tally.falseFinds.push(...left.map(({ text }) => `"${text}"`));
}

function scoreFutureMeetings(tally: Tally, expected: ExpectedMinutes, parsed: ParsedMinutes['futureMeetings']): void {
  const lots = parsed.map((found) => ({ found, text: found.rawText }));
  const { pairs, left } = pair(expected.futureMeetings, lots, (meeting, { found }) => meeting.date === found.date);
  for (const meeting of expected.futureMeetings) {
    const found = pairs.get(meeting);
    countFact(tally, 'date', meeting.date, found?.date ?? null);
    countFact(tally, `start on ${meeting.date}`, meeting.startTime, found?.startTime ?? null);
    countFact(tally, `end on ${meeting.date}`, meeting.endTime, found?.endTime ?? null);
    countFact(tally, `title on ${meeting.date}`, meeting.title, found?.title ?? null);
  }
  // A meeting whose date was left open is a miss, counted above; it is made up only where the document has no such meeting.
  let unpaired = expected.futureMeetings.length - pairs.size;
  for (const { found } of left) {
    if (found.date === null && says(found.rawText, expected.toleratedMeetings ?? [])) tally.tolerated += 1;
    else if (found.date === null && unpaired > 0) unpaired -= 1;
    else tally.falseFinds.push(`L${found.line} "${found.rawText}" as ${found.date}`);
  }
}
