import type { ParsedDecision } from './parsed-minutes.js';
import { sentencesOf } from './sentence.js';
import { withoutNumber } from './speaker.js';
import type { Paragraph } from './paragraph.js';

const BODY =
  '(?:partnership|board|committee|sub-?committee|group|panel|council|forum|executive|cabinet|meeting|members|partners|trust|csp|team|network|assembly|all|those present|everyone|councillors|trustees|governors|it was|we)';
const SUBJECT = `(?:(?:members of )?(?:the )?(?:[A-Z][\\w&-]*\\s+){0,5}?${BODY}(?:\\s+members)?|all(?: (?:partners|members|present))?)`;
const HOW = '(?:(?:also|then|unanimously|therefore|formally|subsequently|further|all|duly|hereby)\\s+)*';
const LEAD =
  '(?:(?:following|after|in|having|subject to|on)\\b[^,.]{0,80},\\s*|(?:and|so|therefore|it was noted that)\\s+)?';
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^${LEAD}it (?:was|has been) ${HOW}(?:agreed|resolved|decided|approved)\\b(?!\\s+(?:at|by|in)\\s+(?:the )?(?:last|previous))`,
    'i',
  ),
  new RegExp(`^${LEAD}${SUBJECT} ${HOW}(?:agreed|resolved|decided|confirmed)\\s+(?:that|not to|unanimously)\\b`, 'i'),
  new RegExp(`^${LEAD}${SUBJECT} ${HOW}(?:approved|endorsed|ratified|adopted|accepted|resolved)\\b`, 'i'),
  new RegExp(
    `^${LEAD}${SUBJECT} ${HOW}(?:decided\\s+(?:not )?to\\s+[a-z]|agreed\\s+(?:(?:not )?to\\s+[a-z]|the\\b|with\\b)|recommended\\s+that\\b)`,
    'i',
  ),
  /\bRESOLVED\b/,
  /(?:\b(?:was|and|it)|[,;–-])\s+Resolved\b/,
  /^agreed,?\s+subject to\b/i,
  /^(?:these were )?(?:agreed|approved|accepted|confirmed)(?: and signed)? as (?:a |an |being )?(?:true|correct|accurate)\b/i,
  /^(?:and\s+)?(?:resolved|agreed)\s+(?:that|to|unanimously)\b/i,
  /\b(?:it was|and(?: it was)?) (?:unanimously )?resolved (?:that|to)\b/i,
  /^the (?:report|record|proceedings) of the (?:last |previous )?meeting\b[^.;]{0,80}?\b(?:was|were)\b[^.;]{0,30}?\b(?:agreed|approved|accepted|confirmed|signed|adopted)\b/i,
  /^(?:these were |it was )?(?:agreed|approved|accepted|confirmed)(?: unanimously)?\.$/i,
  /^(?:the )?(?:draft )?(?:minutes|notes)\b[^.;]{0,160}?\b(?:were|was|be)\b[^.;]{0,60}?\b(?:agreed|approved|accepted|confirmed|signed|ratified|adopted)\b/i,
];
const LABEL =
  /^(?:decisions?|resolved|agreed|resolution|it was (?:agreed|resolved)|the (?:committee|board|council|partnership|group|panel) (?:resolved|agreed))\s*\d*\s*(?:that\s*)?(?::\s*[–—-]?|\s[–—-])\s*(?<rest>.*)$/i;
/** Under "Minutes of 5 September", what is "Approved, with one correction" are they. */
const OF_MINUTES = /\b(?:minutes|notes?|record) (?:of|from)\b|^(?:previous |last |draft )?(?:minutes|notes)\b/i;
const ADOPTED =
  /^(?:these were |they were |were )?(?:agreed|approved|accepted|confirmed|adopted|taken as read)\b(?!\s+(?:to|that|by|at)\b)/i;
/** Told of another day, or another's doing. */
const REPORTED =
  /\b(?:at|from|since) (?:the|its|our) (?:last|previous) meeting\b|\bhad (?:been )?(?:agreed|resolved|decided)\b|\bpreviously (?:agreed|resolved)\b/i;

export const isLabelledDecision = (text: string): boolean => LABEL.test(withoutNumber(text));

/** Decisions of an item: labelled ("RESOLVED: …", with what stands under the bare label), or said of the body or of the minutes. */
export function readDecisions(paragraphs: readonly Paragraph[], title: string): ParsedDecision[] {
  const decisions: ParsedDecision[] = [];
  let under = false;
  for (const { line, text, bullet } of paragraphs) {
    const opening = withoutNumber(text);
    const label = LABEL.exec(opening);
    if (label) {
      const rest = (label.groups?.rest ?? '').trim().replace(/^(?:that|to)\s*:?$/i, '');
      if (/\p{L}/u.test(rest)) decisions.push({ line, text: rest });
      under = !/\p{L}{3}/u.test(rest);
      continue;
    }
    if (under && (bullet || /^(?:that|to)\b/i.test(opening) || opening !== text || /^\(?[a-z\d]{1,3}[).]/.test(text))) {
      decisions.push({ line, text });
      continue;
    }
    under = false;
    for (const sentence of sentencesOf(opening))
      if (
        (PATTERNS.some((pattern) => pattern.test(sentence)) || (OF_MINUTES.test(title) && ADOPTED.test(sentence))) &&
        !REPORTED.test(sentence)
      )
        decisions.push({ line, text: sentence });
    if (/^RESOLVED\s*[.]?$/.test(opening)) under = true;
  }
  return decisions.filter(({ text }) => !/^RESOLVED\W*$/.test(text));
}
