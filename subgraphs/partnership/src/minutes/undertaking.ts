import { isFinished } from './finished.js';
import { isNamed, isOwner, readOwners } from './owner-list.js';
import type { ParsedOwner } from './parsed-minutes.js';
import type { People } from './people.js';
import { readPerson } from './person-name.js';
import { withoutNumber } from './speaker.js';

/** What somebody says in prose that they, or somebody else, will do. */
export interface Undertaking {
  readonly text: string;
  readonly owners: readonly ParsedOwner[];
}

const ONE =
  "(?:[A-Z][\\p{L}.'’-]*(?:\\s+[A-Z][\\p{L}.'’-]*){0,4}|[Tt]he\\s+[\\p{L}-]+(?:\\s+[\\p{L}-]+){0,2}?|[Aa]ll(?:\\s+(?:partners|members|agencies))?|(?:[Pp]artners|[Mm]embers|[Ss]chools|[Pp]olice|[Aa]gencies))";
const SUBJECT = `(?<subject>${ONE}(?:\\s*(?:/|,|&|,?\\s+and)\\s*${ONE}){0,3})`;
const ADVERB = '(?:(?:also|then|now|therefore|both|each|all|kindly|still|further|again)\\s+)*';
const START =
  '(?:^|[;:]\\s+|\\b(?:[Aa]nd|[Bb]ut|so|then|that|which is something|said|discussion|discussions)\\s*,?\\s+|^(?:Following|After|In|As|At|With|To)\\b[^,]{3,60},\\s+)';
const WILL = new RegExp(
  `${START}${SUBJECT}\\s+${ADVERB}(?<modal>will|shall|(?:has |have )?agreed to|undertook to|offered to|promised to|volunteered to|(?:was|were|is|are) (?:asked|tasked|requested) to|is going to|are going to|is to|are to)\\s+${ADVERB}(?<verb>[a-z]+)(?:\\s+(?<next>[a-z]+))?`,
  'gu',
);
const BARE = new RegExp(
  `(?:^|[;:]\\s+)${SUBJECT}\\s+${ADVERB}(?<modal>to)\\s+${ADVERB}(?<verb>[a-z]+)(?:\\s+(?<next>[a-z]+))?`,
  'gu',
);
const WOULD = new RegExp(
  `\\b(?:agreed|said|advised|confirmed|stated|explained|added|that)\\s+(?:that\\s+)?${SUBJECT}\\s+${ADVERB}(?<modal>would)\\s+${ADVERB}(?<verb>[a-z]+)(?:\\s+(?<next>[a-z]+))?`,
  'gu',
);
const ASKED = new RegExp(
  `\\b(?:asked|requested|invited|urged|encouraged|tasked)\\s+(?:(?<that>that|if|whether)\\s+)?${SUBJECT}\\s+(?<modal>to|should|could|would)?\\s*(?<verb>[a-z]+)(?:\\s+(?<next>[a-z]+))?`,
  'gu',
);
const FORWARD = new RegExp(
  `${START}${SUBJECT}\\s+(?<modal>is|are)\\s+(?<verb>taking)\\s+(?:this|it|that|these)\\s+(?<next>forward)`,
  'gu',
);
/** "… and AE said she would ring": who says it stands within the sentence. */
const SAID_WITHIN = new RegExp(
  `(?:\\b(?:and|but|so)|[;,])\\s+(?<subject>${ONE})\\s+(?:said|confirmed|stated|advised|replied|added)\\s+(?:that\\s+)?(?:he|she)\\s+(?<modal>would|will)\\s+${ADVERB}(?<verb>[a-z]+)(?:\\s+(?<next>[a-z]+))?`,
  'gu',
);
const PRONOUN =
  /\b(?<pronoun>he|she|he\/she|I)\s+(?:(?:also|then)\s+)?(?<modal>will|would|is going to|was going to)\s+(?:(?:also|then|now)\s+)?(?<verb>[a-z]+)(?:\s+(?<next>[a-z]+))?/g;
const CONTINUED =
  /(?:^|\b(?:so|but|and)\s+)(?<who>[Hh]e|[Ss]he)\s+(?:(?:also|then)\s+)?(?<modal>will|would|agreed to|undertook to|offered to|promised to|is to)\s+(?<verb>[a-z]+)(?:\s+(?<next>[a-z]+))?/g;
/** "Ann: … I'll find out": who says a paragraph that opens with a name and a colon. */
const COLON = new RegExp(`^(?<who>${ONE})\\s*:\\s`, 'u');
const MYSELF =
  /\bI(?:['’]ll| will| shall)\s+(?:(?:also|then|certainly|gladly)\s+)*(?<modal>(?=[a-z]))(?<verb>[a-z]+)(?:\s+(?<next>[a-z]+))?/g;
/** Initials, a name, or a title with it. */
const NAMED = /\b[A-Z][\p{L}'’-]*\.?(?:\s+[A-Z][\p{L}'’-]*\.?){0,3}/gu;
const ANSWERED =
  /^(?:In|On|Following|After|Asked|When)\b[^;]{3,80},\s+(?<who>he|she)\s+(?<modal>will|agreed to|undertook to|offered to|promised to)\s+(?<verb>[a-z]+)(?:\s+(?<next>[a-z]+))?/g;
/** "PW is reviewing the licence and will bring the outcome": what goes on, and what is still to be done. */
const DOING = new RegExp(
  `^(?<who>${ONE})\\s+(?:is|was|has|had|would|will)\\s[^.;]{3,100}?\\band\\s+(?<modal>will|would|is to)\\s+(?<verb>[a-z]+)(?:\\s+(?<next>[a-z]+))?`,
  'u',
);
const SPEAKER = new RegExp(
  `^(?<who>${ONE})\\s+(?:(?:also|then)\\s+)*(?:said|stated|advised|confirmed|explained|reported|added|noted|informed|agreed|mentioned|indicated|suggested|told|offered|thought|observed|remarked|described|presented|outlined|introduced|gave|updated|highlighted|noted|asked|raised)\\b`,
  'u',
);

/** To be, to know, to go away: what is said so is no task. */
const NO_TASK =
  /^(?:not|never|be|been|have|had|has|know|become|remain|stay|retain|retire|leave|leaving|retiring|return|miss|need|like|see|depart|step|stand|welcome|appreciate|benefit|face|lose|receive|cost|include|mean|get|happen|take place|want|hope|cease|expire|come|move|sit)$/;
const PASSIVE =
  /(?:ed|en|sent|put|held|made|given|taken|done|built|brought|sought|told|met|kept|set|able|available|happy|pleased|unable|in|on|at|the|a|an|no|there|away|absent)$/;
/** Told of another day. */
const REPORTED =
  /\bat the (?:last|previous) meeting\b|\bpreviously\b|\bhad (?:agreed|said|offered|undertaken)\b|\blast (?:time|month|week|year)\b/i;
const BODY = /^(?:the )?(?:[A-Z]\w+ )*(?:partnership|board|committee|council|group|panel|forum|members|all)$/i;

/** `above` is what the paragraph says before it: whom alone it names is "he" or "she" here, who speaks it "I". */
export function undertakingsOf(sentence: string, people: People, above = ''): Undertaking[] {
  const text = withoutNumber(sentence);
  if (REPORTED.test(text) || text.endsWith('?') || isFinished(text)) return [];
  const found: Undertaking[] = [];
  const add = (owners: readonly ParsedOwner[] | null) => {
    const known = new Set(found.flatMap((undertaking) => undertaking.owners.map(({ rawText }) => rawText)));
    if (owners && owners.some(({ rawText }) => !known.has(rawText))) found.push({ text: sentence, owners });
  };
  for (const match of [
    ...text.matchAll(WILL),
    ...text.matchAll(WOULD),
    ...text.matchAll(SAID_WITHIN),
    ...text.matchAll(FORWARD),
  ])
    if (isTask(match, text) && !isOfBody(match)) add(readSubject(match.groups?.subject ?? '', people));
  for (const match of text.matchAll(BARE)) {
    const owners = readOwners(match.groups?.subject ?? '', people);
    if (owners && match.groups?.verb !== 'be') add(owners);
  }
  for (const match of text.matchAll(ASKED)) {
    const { that, modal } = match.groups ?? {};
    const asksTo =
      that === undefined
        ? modal === 'to'
        : that === 'that'
          ? modal === undefined || modal === 'should'
          : modal === 'could' || modal === 'would';
    if (asksTo && isTask(match, text)) add(readSubject(match.groups?.subject ?? '', people));
  }
  const speaker = SPEAKER.exec(text)?.groups?.who;
  if (speaker && readOwners(speaker, people))
    for (const match of text.matchAll(PRONOUN))
      if (isTask(match, text) && !namesAnother(text.slice(speaker.length, match.index), people))
        add(readOwners(speaker, people));
  const printed = (name: string): string =>
    `${above} ${text}`.match(NAMED)?.find((words) => people.personOf(words) === name) ?? name;
  const colon = COLON.exec(withoutNumber(above === '' ? sentence : above))?.groups?.who;
  const first = colon ? readOwners(colon, people) : null;
  if (first) for (const match of text.matchAll(MYSELF)) if (isTask(match, text)) add(first);
  // One person is named before "She will …": it is hers. Of several, nobody knows whose.
  for (const match of found.length > 0 ? [] : text.matchAll(CONTINUED)) {
    const before = `${above} ${text.slice(0, match.index)}`;
    const named = people.namesIn(before);
    const certain = named.length === 1 && !namesStranger(before, named[0] ?? '');
    if ((named.length > 0 || above !== '') && (certain || match.index === 0) && isTask(match, text))
      add([people.ownerOf(certain ? printed(named[0] ?? '') : (match.groups?.who ?? ''))]);
  }
  // "In answer to Mrs Sample, he undertook to …": whoever that was, it was not she.
  for (const match of text.matchAll(ANSWERED)) if (isTask(match, text)) add([people.ownerOf(match.groups?.who ?? '')]);
  const doing = DOING.exec(text);
  const doer = doing?.groups?.who ? readOwners(doing.groups.who, people) : null;
  if (doing && doer && isTask(doing, text) && people.namesIn(text.slice(0, doing.index + doing[0].length)).length === 1)
    add(doer);
  return found;
}

function isTask(match: RegExpMatchArray, text: string): boolean {
  const { verb = '', next = '', modal = '' } = match.groups ?? {};
  const rest = text.slice((match.index ?? 0) + match[0].length);
  if (modal === 'is' || modal === 'are') return true;
  const acting = verb === 'be' && /ing$/.test(next) ? next : null;
  if (verb === 'be' && acting === null) return false;
  const act = acting ?? verb;
  // "Promised to have the door replaced" is a task; "will have a budget" is none.
  const causes = act === 'have' && /^\s+(?:[\w'’-]+\s+){1,6}?\w+ed\b/.test(` ${next}${rest}`);
  const fetches = act === 'get' && /^(?:the|a|an|some|hold|in|back|quotes?)$/.test(next);
  if (
    acting === null &&
    !causes &&
    !fetches &&
    (NO_TASK.test(act) || /^(?:whether|if|what|how|why|for|about|the|of|a)$/.test(act))
  )
    return false;
  const going = acting?.replace(/ing$/, '');
  if (going && (NO_TASK.test(going) || NO_TASK.test(`${going}e`))) return false;
  if (verb === 'be' && PASSIVE.test(next) && !/ing$/.test(next)) return false;
  if (act === 'continue') return next === 'to' || next === 'with';
  // To be somewhere is no task; to go there in order to do something is.
  if (/^attend(?:ing)?$/.test(act))
    return /\b(?:to|and)\s+(?!the\b|be\b|a\b)[a-z]+/.test(`${acting ? '' : next} ${rest}`);
  return true;
}

/** "The Board agreed to adopt …" decides, "the Board will meet again …" announces; "LB agreed to adopt …" does neither. */
function isOfBody(match: RegExpMatchArray): boolean {
  const { subject = '', modal = '', verb = '' } = match.groups ?? {};
  return (
    BODY.test(subject) &&
    (/agreed to$|^would$/.test(modal) || /^(?:meet|reconvene|consider|discuss|review|hear)$/.test(verb))
  );
}

function readSubject(subject: string, people: People): ParsedOwner[] | null {
  const owners = readOwners(subject, people);
  if (owners) return owners;
  // "Cllr Boyd will …": somebody, though of several, or of none in the list.
  const titled = readPerson(subject);
  if (titled && titled.honorificPrefix !== null && titled.rest === '') return [people.ownerOf(subject)];
  // "In January Ann Example will …": the name is the end of what stands before the verb.
  const words = subject.split(/\s+/);
  for (let from = 1; from < words.length; from++) {
    const tail = words.slice(from).join(' ');
    if (isNamed(tail, people) && !/[\p{Ll}]$/u.test(words[from - 1] ?? ''))
      return isOwner(tail, people) ? [people.ownerOf(tail)] : null;
  }
  return null;
}

/** A full name, or one with its title, of nobody in the attendance. */
function namesStranger(text: string, known: string): boolean {
  const surname = known.split(/\s+/).at(-1) ?? '';
  const all = (text.match(NAMED) ?? []).map((words) => words.replace(/\.$/, ''));
  return all.some((words) => !words.includes(surname) && /\s/.test(words) && readPerson(words)?.rest === '');
}

function namesAnother(between: string, people: People): boolean {
  return (
    /\bwho\b/.test(between) ||
    (between.match(/\b[A-Z][A-Za-z]{1,3}\b/g) ?? []).some((token) => people.initials.has(token))
  );
}
