import { readActionLine, readInlineAction, readTask, type LabelledAction } from './action-line.js';
import { isLabelledDecision } from './decision.js';
import { announcesMeeting } from './future-meeting.js';
import { dueAtEnd, findDue, readDueCell, saysWhen } from './due.js';
import { readMargin, readOwnerCell, readOwners } from './owner-list.js';
import { isFinished } from './finished.js';
import type { Paragraph } from './paragraph.js';
import type { ParsedAction, ParsedAnomaly, ParsedOwner, ParsedRemark } from './parsed-minutes.js';
import type { People } from './people.js';
import { sameTask, sharesOwner } from './same-task.js';
import { sentencesOf } from './sentence.js';
import { speakerOf } from './speaker.js';
import { undertakingsOf } from './undertaking.js';

export interface ItemActions {
  readonly actions: readonly ParsedAction[];
  /** Paragraphs that say something beside actions. */
  readonly notes: readonly Paragraph[];
  readonly unplaced: readonly ParsedRemark[];
  readonly anomalies: readonly ParsedAnomaly[];
}

const LIST_LABEL =
  /^(?:(?:(?:agreed|key|new|summary of) )?actions?(?: (?:points?|agreed|arising|required|log|list|items?|summary|table))*|who (?:does|is doing|will do) what|(?:things |jobs )?to do|next steps)\s*:?$/i;
const ARROW = /^(?:→|➔|➜|➤|⇒|=>|->)\s*(?=\S)/u;
const MARK = /^(?:\[(?:AP?\s?)?\d{1,2}\]|#\d{1,2}[.:]?)\s+(?=\S)/;
/** "The shop is shut → KL". */
const ARROW_LAST = /^(?<said>.+\S)\s*(?:→|➔|➜|➤|⇒|=>|->)\s*(?<who>[^→]{2,40}?)\.?$/u;
/** "Ann – ring the farms": a name, and the order that it is given. */
const ORDER =
  /^(?<who>[^.:;,–—-]{2,30}?)\s[–—-]\s+(?:to\s+[a-z]+|send|ring|thank|write|call|phone|contact|check|find|ask|circulate|chase|arrange|book|speak|share|draft|invite|look|follow|email|e-mail|organise|organize|provide|produce|prepare|confirm|liaise|meet|buy|get|put|take|talk|visit|complete|submit|raise|bring|collect|make|print|order|design|create|add|fix|tell|remind|set up|find out|feed back)\b/i;
const WHAT = /^(?:what|task)\s*:\s*(?<says>\S.*)$/i;
const NUMBERED = /^\(?(?:\d{1,2}|[a-z])[.)]\s+/;
/** "Who: KL", "When: 31 March", on the lines under an action. */
const FIELD =
  /^(?:(?<who>who|owner|lead|by whom|responsible(?: officer)?|action by)|when|by when|due(?: date| by)?|deadline|target date|time ?scale)\s*:\s*(?<says>\S.*)$/i;

/** Reads the actions of one item: owners in the margin or in a column, labelled lines, and undertakings in the prose. */
export function readActions(paragraphs: readonly Paragraph[], people: People, meeting: string): ItemActions {
  const marked: ParsedAction[] = [];
  const notes: Paragraph[] = [];
  const unplaced: ParsedRemark[] = [];
  const anomalies: ParsedAnomaly[] = [];
  let listed = false;
  let withFields = false;

  const open = (
    line: number,
    ownerLine: number | null,
    text: string,
    source: ParsedAction['source'],
    owners: readonly ParsedOwner[],
    says = text,
  ) => {
    const above = notes.at(-1);
    const due =
      findDue(text, meeting) ?? findDue(says, meeting) ?? (source === 'ACTION_LINE' ? dueAtEnd(says, meeting) : null);
    marked.push({ line, ownerLine: ownerLine === line ? null : ownerLine, text, source, status: 'OPEN', owners, due });
    if (owners.some(({ resolution }) => resolution === 'REPAIRED') && above)
      anomalies.push({
        line: ownerLine ?? line,
        rule: 'OWNER_TRUNCATED',
        detail: `"${owners.map(({ rawText }) => rawText).join('/')}" is completed from line ${above.line}.`,
      });
  };
  const fromAbove = (
    owners: readonly ParsedOwner[],
    ownerLine: number,
    source: ParsedAction['source'],
    says: string,
  ) => {
    const above = notes.at(-1);
    const known = owners.some(({ name, resolution }) => name !== null || resolution === 'REPAIRED');
    if (above && isFinished(above.text))
      unplaced.push({ line: ownerLine, text: says, reason: 'names owners of what is done' });
    else if (above && source === 'ACTION_LINE' && !known && !saysTask(above.text, people))
      unplaced.push({
        line: ownerLine,
        text: says,
        reason: 'names owners, but the text above it says of nothing to do',
      });
    else if (above) open(above.line, ownerLine, taskOf(above, owners, people), source, owners, says);
    else unplaced.push({ line: ownerLine, text: says, reason: 'names owners, but no text above it says what of' });
  };
  const labelled = ({ text, owners }: LabelledAction, { line, text: says }: Paragraph) =>
    text === null ? fromAbove(owners, line, 'ACTION_LINE', says) : open(line, null, text, 'ACTION_LINE', owners);

  for (const [at, paragraph] of paragraphs.entries()) {
    const { text, line } = paragraph;
    const above = notes.at(-1);
    const field = withFields ? FIELD.exec(text)?.groups : undefined;
    const last = marked.at(-1);
    if (field?.says && last) {
      const owners = field.who ? readOwnerCell(field.says, people) : [];
      const due = field.who ? last.due : readDueCell(field.says, meeting);
      marked[marked.length - 1] = { ...last, owners: [...last.owners, ...owners], due };
      continue;
    }
    // A date alone under the owner in the margin is when it is due.
    if (
      last &&
      ['MARGIN', 'ACTION_LINE'].includes(last.source) &&
      last.due === null &&
      text.split(' ').length <= 5 &&
      saysWhen(text)
    ) {
      marked[marked.length - 1] = { ...last, due: readDueCell(text, meeting) };
      continue;
    }
    const pointed = readPointed(text, people);
    if (pointed) {
      if (isFinished(text)) unplaced.push({ line, text, reason: 'tells of an action that is done' });
      else open(line, null, pointed.text ?? text, 'ACTION_LINE', pointed.owners);
      continue;
    }
    const what = WHAT.exec(text)?.groups?.says;
    if (what && FIELD.test(paragraphs[at + 1]?.text ?? '')) {
      withFields = true;
      open(line, null, what, 'ACTION_LINE', []);
      continue;
    }
    const margin = readMargin(text, people, above ?? { text: '', line });
    const action = margin ? null : readActionLine(text, people);
    listed &&= !announcesMeeting(text);
    const task = listed && !margin && !action ? readListed(text.replace(NUMBERED, ''), people) : null;
    withFields = action !== null;
    if (LIST_LABEL.test(text)) {
      listed = true;
      unplaced.push({ line, text, reason: 'heads a list of actions' });
    } else if (margin) fromAbove(margin, line, 'MARGIN', text);
    else if (action) labelled(action, paragraph);
    else if (task?.text && !isFinished(text) && (paragraph.bullet || NUMBERED.test(text) || task.owners.length > 0))
      labelled(task, paragraph);
    else {
      listed = false;
      const inline = readInlineAction(text, people);
      notes.push(inline ? { ...paragraph, text: inline.said } : paragraph);
      if (inline) open(line, null, inline.action.text ?? inline.said, 'ACTION_LINE', inline.action.owners, inline.says);
      if (paragraph.beside.length > 0) fromAbove(paragraph.beside, paragraph.besideLine ?? line, 'COLUMN', '');
    }
  }
  const proposed = notes
    .filter(({ text }) => !isLabelledDecision(text))
    .flatMap((note) => proposalsOf(note, people, meeting))
    .filter((proposal) => !marked.some((action) => covers(action, proposal)));
  return { actions: [...marked, ...proposed].sort((a, b) => a.line - b.line), notes, unplaced, anomalies };
}

/** "→ KL to send the map", "[2] KL to send it", "The shop is shut → KL", "Ann – ring the farms"; null where nobody known is to do it. */
function readPointed(text: string, people: People): LabelledAction | null {
  const task = ARROW.test(text) || MARK.test(text) ? readTask(text.replace(ARROW, '').replace(MARK, ''), people) : null;
  if (task?.text && task.owners.length > 0) return task;
  const last = ARROW_LAST.exec(text)?.groups;
  const owners = last?.who ? readOwners(last.who, people) : null;
  if (last?.said && owners) return { text: last.said, owners };
  const who = ORDER.exec(text)?.groups?.who;
  const ordered = who ? readOwners(who, people) : null;
  return ordered?.every(({ name }) => name !== null) ? { text, owners: ordered } : null;
}

/** Whether a paragraph tells of somebody, or of something that is to be done. */
const saysTask = (text: string, people: People): boolean =>
  people.namesIn(text).length > 0 ||
  /\b(?:to|will|should|must|needs?|asked|requested|agreed|could|would|required|ensure|please)\s+[a-z]+/.test(text) ||
  /^[A-Z][a-z]+ (?:the|a|an|to|with|all|for|out|up|on)\b/.test(text);

/** In a list of who does what, a name before a dash is an owner, known or not. */
function readListed(text: string, people: People): LabelledAction {
  const task = readTask(text, people);
  const who = /^(?<who>\p{Lu}[^.:;,–—-]{1,30}?)\s[–—-]\s+\S/u.exec(text)?.groups?.who;
  return task.owners.length > 0 || !who || who.split(' ').length > 3
    ? task
    : { ...task, owners: readOwnerCell(who, people) };
}

/** The sentence of a paragraph that owners beside it have to do with. */
function taskOf({ text }: Paragraph, owners: readonly ParsedOwner[], people: People): string {
  const sentences = sentencesOf(text);
  const said = (sentence: string) =>
    undertakingsOf(sentence, people, sentences.slice(0, sentences.indexOf(sentence)).join(' '));
  const unresolved = ({ resolution }: ParsedOwner) => resolution === 'UNRESOLVED';
  const theirs = (names: readonly ParsedOwner[]) => sharesOwner(names, owners);
  return (
    sentences.findLast((sentence) => said(sentence).some((undertaking) => theirs(undertaking.owners))) ??
    sentences.find(
      (sentence) =>
        /\bwill\b/.test(sentence) &&
        owners.some(({ name }) => name !== null && speakerOf(sentence, people)?.name === name),
    ) ??
    sentences.findLast((sentence) => said(sentence).some((undertaking) => undertaking.owners.every(unresolved))) ??
    sentences.findLast((sentence) =>
      /\b(?:asked|requested|agreed|should|needs?|will|to be|required)\b/.test(sentence),
    ) ??
    sentences.at(-1) ??
    text
  );
}

/** "AE to write to the bank. Closed." */
const isOverSoon = (next: string | undefined): boolean =>
  /^(?:this (?:is|was|has been) )?(?:now )?(?:completed?|done|closed|discharged|actioned|overtaken|superseded|finished)\b[^.]{0,40}\.?$/i.test(
    next ?? '',
  );

function proposalsOf({ line, text }: Paragraph, people: People, meeting: string): ParsedAction[] {
  return sentencesOf(text).flatMap((sentence, index, all) =>
    isOverSoon(all[index + 1])
      ? []
      : undertakingsOf(sentence, people, all.slice(0, index).join(' ')).map(({ owners }) => ({
          line,
          ownerLine: null,
          text: sentence,
          source: 'PROSE' as const,
          status: 'PROPOSED' as const,
          owners,
          due: findDue(sentence, meeting),
        })),
  );
}

/** A marked action says what the prose beside it says: same paragraph and owners, or a line of its own in the same words. */
function covers(action: ParsedAction, proposal: ParsedAction): boolean {
  const everyOwner = proposal.owners.every((owner) => sharesOwner([owner], action.owners));
  if (everyOwner && action.line === proposal.line) return true;
  return (
    (everyOwner || !proposal.owners.some(({ rawText, name }) => name !== null || isNamedLike(rawText))) &&
    sameTask(action.text, proposal.text)
  );
}

const isNamedLike = (text: string): boolean => /^[A-Z]{2,4}$/.test(text);
