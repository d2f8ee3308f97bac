import type { ParsedAnomaly, ParsedOwner } from './parsed-minutes.js';
import { isNamed, readOwners, splitOwners } from './owner-list.js';
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
  /^(?:actions?|ap\s?\d+|action points?|resolved|agreed|decisions?|noted|date of|next meeting)\b\s*\d*\s*(?:\([^)]*\))?\s*[:–—-]|^\[?action\b/i;

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
    const { text, owners } = besides(line, people);
    const above = paragraphs.at(-1);
    const broken = above !== undefined && previous !== null && isBroken(previous, line, above);
    if (above && previous && (broken || (!endsBeside(above, previous) && runsOn(previous, line, people, width)))) {
      if (broken)
        anomalies.push({
          line: line.line,
          rule: 'PAGE_BREAK_IN_PARAGRAPH',
          detail: `Goes on from line ${above.lastLine}.`,
        });
      paragraphs[paragraphs.length - 1] = {
        ...above,
        lastLine: line.line,
        text: `${above.text} ${text}`,
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

const isMarked = (line: SourceLine): boolean => line.level > 0 || line.bold;

/** An owner beside the end of a sentence closes its paragraph. */
function endsBeside(above: Paragraph, previous: SourceLine): boolean {
  return above.besideLine === previous.line && /[.?!]$/.test(above.text);
}

function isBroken(previous: SourceLine, line: SourceLine, above: Paragraph): boolean {
  return (
    line.afterGap &&
    !line.bullet &&
    !line.cells &&
    !isMarked(line) &&
    !isMarked(previous) &&
    /^\p{Ll}/u.test(line.text) &&
    /[\p{L}\d,]$/u.test(above.text) &&
    above.text.split(' ').length > 4
  );
}

function runsOn(previous: SourceLine, line: SourceLine, people: People, width: number): boolean {
  if (line.afterGap || line.bullet || line.cells || previous.cells || isMarked(line) || isMarked(previous))
    return false;
  if (OPENS.test(line.text) || readOwners(line.text, people) || readOwners(previous.text, people)) return false;
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
function besides(line: SourceLine, people: People): { text: string; owners: ParsedOwner[] } {
  const match = /^(?<said>.*\S)(?:\s*\|\s*|\s+\/\s*|\t+|\s{3,})(?<owners>[A-Za-z][A-Za-z/,&+. ]*)$/.exec(
    line.columns.trimEnd(),
  );
  const { said, owners } = match?.groups ?? {};
  const found = owners ? readOwners(owners, people) : null;
  if (!said || !owners || !found || said.split(/\s+/).length < 3) return { text: line.text, owners: [] };
  if (!splitOwners(owners).some((owner) => isNamed(owner, people) || /^all$/i.test(owner)))
    return { text: line.text, owners: [] };
  return { text: said.replace(/\s+/g, ' ').trim(), owners: found };
}
