import { hasJobWord, hasOrganisationWord } from './vocabulary.js';
import { saysWhen } from './due.js';
import { isFinished } from './finished.js';
import { isOwner, looksLikeOwners, readOwners, splitOwners } from './owner-list.js';
import type { ParsedOwner } from './parsed-minutes.js';
import type { People } from './people.js';
import { sentencesOf } from './sentence.js';

/** An action that the document marks with a label. */
export interface LabelledAction {
  /** What is to be done; null where the label names only owners: the paragraph above it says what. */
  readonly text: string | null;
  readonly owners: readonly ParsedOwner[];
}

const REF = '(?:(?:no\\.?\\s*)?(?:\\d+(?:[./]\\d+)*[a-z]?|[A-Z]{1,2}\\d+))';
const LABEL = new RegExp(
  `^\\[?(?:(?:ACTIONS?|Actions?|AGREED ACTIONS?|Agreed actions?)(?:\\s+(?:points?|POINTS?|Points?|by|BY|for|FOR|item|ITEM))?\\s*${REF}?|AP\\s?${REF}?|A${REF})\\s*(?:[([](?<by>[^)\\]]*)[)\\]])?\\s*(?<mark>[:–—-]|\\.(?=\\s)|(?=\\s[A-Z]{2,4}(?:\\s*[/&,]\\s*[A-Z]{2,4})*\\s*(?:to\\b|:|$)))\\s*(?<rest>.*?)\\]?$`,
);
const INLINE =
  /\s*[[(]\s*(?:ACTIONS?|Actions?|AP)(?:\s+(?:by|for|point))?\s*\d*\s*(?:[:–—-]\s*|\s+)(?<rest>[^\])]+)[\])]\.?\s*$|(?<=[.;)])\s+(?:ACTIONS?|Actions?)(?:\s+(?:by|for|BY))?\s*[:–—]\s*(?<rest2>.+)$/;
/** What a review of old actions says of them. */
const DONE =
  /(?:^|[.;–—-]\s+)(?:now |all |already |this is )?(?:completed?|done|closed|discharged|actioned|achieved|superseded|carried (?:forward|over)|no longer (?:needed|required))\b[^.]{0,25}\.?$|^carried (?:forward|over)\b|^[A-Z][\w.'’-]*(?: [A-Z][\w'’-]*){0,3} (?:has|had|have) (?:now |since |already |been )*(?!to\b|agreed\b|offered\b|undertaken\b)[a-z]+/;
const NONE = /^(?:none|nil|n\/a|no actions?|noted|to note|-|for information|no further action)\b\.?$/i;

/** A paragraph that a label opens: "ACTION: KL to …", "Action (KL): …", "AP1 – …". */
export function readActionLine(text: string, people: People): LabelledAction | null {
  const match = LABEL.exec(text);
  const bare = match ? null : readOwners(/^(?:ACTIONS?|Actions?)\s+(.{2,60})$/.exec(text)?.[1] ?? '', people);
  if (bare) return { text: null, owners: bare };
  if (!match) return null;
  const { by, mark = '' } = match.groups ?? {};
  const closed = text.endsWith(']') && !text.startsWith('[') ? ']' : '';
  const rest = `${match.groups?.rest ?? ''}${closed}`.trim();
  if (NONE.test(rest) || DONE.test(rest) || isFinished(rest) || (rest === '' && !by)) return null;
  const action = readTask(rest, people);
  const owners = by ? (readOwners(by, people) ?? (looksLikeOwners(by) ? splitOwners(by).map(people.ownerOf) : [])) : [];
  const found = { text: action.text, owners: owners.length > 0 ? owners : action.owners };
  // After a dash, "Actions – there are 64" is a sentence like any other: it takes an owner to make an action.
  return found.owners.length > 0 || mark === ':' || /^(?:AP|A\d)/.test(text) ? found : null;
}

/** "… contact the school. [Action: KL]": what is said before it, and the action. */
export function readInlineAction(
  text: string,
  people: People,
): { said: string; says: string; action: LabelledAction } | null {
  const match = INLINE.exec(text);
  const rest = match?.groups?.rest ?? match?.groups?.rest2;
  if (!match || !rest || match.index === 0 || NONE.test(rest.trim()) || DONE.test(rest.trim()) || isFinished(rest))
    return null;
  const said = text.slice(0, match.index).trim();
  const task = readTask(rest.trim(), people);
  // Outside brackets "Action: send the letter" has nobody, and is one.
  const nobody = match.groups?.rest2 && rest.trim().split(/\s+/).length > 2 ? [] : null;
  const owners = task.owners.length > 0 ? task.owners : isCollective(rest) ? [people.ownerOf(rest.trim())] : nobody;
  if (!owners) return null;
  const above = isCollective(rest) && task.owners.length === 0 ? null : task.text;
  return { said, says: `(${rest.trim()})`, action: { owners, text: above ?? sentencesOf(said).at(-1) ?? said } };
}

/** "ward panel chairs", "the housing team": several, by what they are. */
const isCollective = (text: string): boolean =>
  /^[\p{L} '’&-]{3,40}$/u.test(text.trim()) &&
  text.trim().split(/\s+/).length <= 4 &&
  !/\b(?:to|the (?:report|paper|item|letter)|by|for|with)\b/i.test(text) &&
  /(?:^|\s)(?:chairs?|leads?|partners|agencies|members|managers?|officers?|teams?|groups?|clerks?|coordinators?|schools|unit|service|services)$/i.test(
    text.trim(),
  );

/** Parts owners and task: "KL to …", "KL: …", "… (KL)", "… – KL by 31 March". */
export function readTask(text: string, people: People): LabelledAction {
  const whole = readOwners(text, people) ?? (looksLikeOwners(text) ? splitOwners(text).map(people.ownerOf) : null);
  if (whole) return { text: null, owners: whole };
  const due = /^(?<who>[^.:]{2,40}?)[,\s–-]+(?:by|due|before)\s+\S.*$/i.exec(text)?.groups?.who;
  const dueOwners = due ? readOwners(due, people) : null;
  if (dueOwners) return { text: null, owners: dueOwners };
  const [, who, when] = /^([^.:]{2,40}?)(?:\s[–—-]|,)\s+([^,:]{3,30})$/.exec(text) ?? [];
  const ownersBeforeDate = who && when && saysWhen(when) ? readOwners(who, people) : null;
  if (ownersBeforeDate) return { text: null, owners: ownersBeforeDate };
  return { text, owners: leadingOwners(text, people) ?? trailingOwners(text, people) ?? [] };
}

function leadingOwners(text: string, people: People): ParsedOwner[] | null {
  const match =
    /^(?<who>[^.:;()]{2,70}?)(?:\s+(?:to|will|shall|agreed to|are to|is to)\s+(?=[a-z])(?!be\b)|\s*:\s+|\s+[–—-]\s+|\)\s*)/.exec(
      text,
    );
  const bracketed = /^[[(](?<who>[^)\]]{2,40})[)\]]\s*/.exec(text);
  const who = (bracketed ?? match)?.groups?.who;
  if (!who) return null;
  const owners = readOwners(who, people);
  if (owners) return owners;
  const parts = splitOwners(who);
  const unknown = parts.every(
    (part) =>
      isOwner(part, people) ||
      looksLikeOwners(part) ||
      ((hasJobWord(part) || hasOrganisationWord(part)) && part.split(' ').length <= 6),
  );
  return unknown && !/^(?:report|letter|update|paper|item|the report)\b/i.test(who) ? parts.map(people.ownerOf) : null;
}

function trailingOwners(printed: string, people: People): ParsedOwner[] | null {
  // "Write to the school – KL – 1 June": the owner stands before the date.
  const text = printed.replace(/\s[–—-]\s+([^–—]{3,30})$/, (dash, when: string) => (saysWhen(when) ? '' : dash));
  const match =
    /[([](?:(?:owner|lead|action|responsible)\s*:\s*)?(?<who>[^()[\]]{2,60}?)(?:[,\s–-]+(?:by|due|before)\s[^()[\]]*)?[)\]]\.?$/i.exec(
      text,
    ) ?? /(?:\s[–—-]|\b(?:owner|lead|responsible):)\s*(?<who>[^–—:]{2,40}?)\.?$/i.exec(text);
  const who = match?.groups?.who;
  if (!who) return null;
  return (
    readOwners(who, people) ??
    (looksLikeOwners(who) && /^[([]/.test(match[0]) ? splitOwners(who).map(people.ownerOf) : null)
  );
}
