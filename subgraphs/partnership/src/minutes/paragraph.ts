import type { ParsedAnomaly, ParsedOwner } from './parsed-minutes.js';
import { isNamed, readCutOwners, readOwners, splitOwners } from './owner-list.js';
import type { People } from './people.js';
import { readNumber } from './agenda-number.js';
import type { SourceLine } from './source-line.js';

export interface Paragraph {
  readonly line: number;
  readonly lastLine: number;
  readonly text: string;
  readonly bullet: boolean;
  /** A heading by its markup that opens no item. */
  readonly marked: boolean;
  /** Owners that stand in a column beside it. */
  readonly beside: readonly ParsedOwner[];
  readonly besideLine: number | null;
}

/** Lines that must stay apart from the line above, though no gap is between them. */
const OPENS =
  /^(?:actions?|ap\s?\d+|action points?|who|what|when|owner|lead|by wh(?:om|en)|due(?: date)?|deadline|responsible|time ?scale|resolved|agreed|decisions?|noted|date of|next meeting)\b\s*\d*\s*(?:\([^)]*\))?\s*[:–—-]|^\[?action\b|^(?:→|➔|➜|➤|⇒|=>|->)/i;

/** Joins lines into paragraphs; what a page break parted is mended, and said so. */
export function readParagraphs(
  lines: readonly SourceLine[],
  people: People,
  width: number,
): { paragraphs: Paragraph[]; anomalies: ParsedAnomaly[] } {
  const paragraphs: Paragraph[] = [];
  const anomalies: ParsedAnomaly[] = [];
  let previous: SourceLine | null = null;
  for (const line of lines) {
    const above = paragraphs.at(-1);
    const { text, owners } = besides(line, people, above);
    const broken = above !== undefined && previous !== null && isBroken(previous, line, above);
    if (
      above &&
      previous &&
      (broken || (!endsBeside(above, previous, line, owners) && runsOn(previous, line, people, width)))
    ) {
      if (broken)
        anomalies.push({
          line: line.line,
          rule: 'PAGE_BREAK_IN_PARAGRAPH',
          detail: `Goes on from line ${above.lastLine}.`,
        });
      paragraphs[paragraphs.length - 1] = {
        ...above,
        lastLine: line.line,
        text: joined(above.text, text),
        beside: [...above.beside, ...owners],
        besideLine: above.besideLine ?? (owners.length > 0 ? line.line : null),
      };
    } else {
      const besideLine = owners.length > 0 ? line.line : null;
      paragraphs.push({
        line: line.line,
        lastLine: line.line,
        text,
        bullet: line.bullet,
        marked: isMarked(line),
        beside: owners,
        besideLine,
      });
    }
    previous = line;
  }
  return { paragraphs, anomalies };
}

/** Parts of words whose hyphen is their own, wherever the line ends. */
const OWN_HYPHEN =
  /(?:^|[\s(])(?:multi|co|non|anti|pre|post|self|inter|sub|ex|cross|well|long|short|half|follow|drop|two|three|four|mid|semi|low|high|part|full|on|off|e|re|year|day|one)-$/i;

/** "in the quar-" / "ter": a word that a line's end parts. */
const joined = (above: string, text: string): string =>
  /\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(text)
    ? `${OWN_HYPHEN.test(above) ? above : above.slice(0, -1)}${text}`
    : `${above} ${text}`;

const isMarked = (line: SourceLine): boolean => line.level > 0 || line.bold;

/** An owner beside the end of a sentence closes its paragraph; so does one where the next line has its own. */
function endsBeside(above: Paragraph, previous: SourceLine, line: SourceLine, owners: readonly ParsedOwner[]): boolean {
  if (above.besideLine === null || above.lastLine !== previous.line) return false;
  return (
    above.besideLine === previous.line &&
    (/[.?!]$/.test(above.text) || (owners.length > 0 && /^\p{Lu}/u.test(line.text)))
  );
}

function isBroken(previous: SourceLine, line: SourceLine, above: Paragraph): boolean {
  return (
    line.afterGap &&
    !line.bullet &&
    !line.cells &&
    !isMarked(line) &&
    !isMarked(previous) &&
    /^\p{Ll}/u.test(line.text) &&
    /[\p{L}\d,-]$/u.test(above.text) &&
    above.text.split(' ').length > 4
  );
}

const LISTED = /^\(?\d{1,2}[.)]\s/;
/** "Ann - book the hall": one line of a list of who does what. */
const TASK_OF = /^\p{Lu}[^.:;,–—-]{0,30}\s[–—-]\s+\S/u;

function runsOn(previous: SourceLine, line: SourceLine, people: People, width: number): boolean {
  if (line.afterGap || line.bullet || line.cells || previous.cells || isMarked(line) || isMarked(previous))
    return false;
  if (OPENS.test(line.text) || readOwners(line.text, people) || readOwners(previous.text, people)) return false;
  if (TASK_OF.test(line.text) && TASK_OF.test(previous.text)) return false;
  if (LISTED.test(line.text) && LISTED.test(previous.text)) return false;
  const ended = /[.?!:;]["”’)]?$/.test(previous.text);
  if (/^\p{Ll}/u.test(line.text) && !ended && !/^[a-z][.)]\s/.test(line.text)) return true;
  if (readNumber(line.columns, false) !== null && ended) return false;
  // Beyond this width the document does not wrap its lines: each is a paragraph.
  if (width > 130) return false;
  const full = previous.columns.trim().length >= width * 0.75;
  return ended
    ? full && !/^[A-Z]{2,4}\s/.test(line.text) && readNumber(line.columns, false) === null
    : full || previous.text.split(' ').length > 6;
}

/** "… circulate the report. | KL", "… / KL", and a last column of owners. */
function besides(
  line: SourceLine,
  people: People,
  above: Paragraph | undefined,
): { text: string; owners: readonly ParsedOwner[] } {
  const match = /^(?<said>.*\S)(?:\s*\|\s*|\s+\/\s*|\t+|\s{3,})(?<owners>[A-Za-z][A-Za-z/,&+. ]*)$/.exec(
    line.columns.trimEnd(),
  );
  const { said, owners } = match?.groups ?? {};
  const found = owners ? readOwners(owners, people) : null;
  if (!said || !owners || said.split(/\s+/).length < 3) return { text: line.text, owners: [] };
  const cut = found ? null : readCutOwners(owners, people, { text: `${above?.text ?? ''} ${said}`, line: line.line });
  if (cut) return { text: said.replace(/\s+/g, ' ').trim(), owners: cut };
  if (!found) return { text: line.text, owners: [] };
  if (!splitOwners(owners).some((owner) => isNamed(owner, people) || /^all$/i.test(owner)))
    return { text: line.text, owners: [] };
  return { text: said.replace(/\s+/g, ' ').trim(), owners: found };
}
