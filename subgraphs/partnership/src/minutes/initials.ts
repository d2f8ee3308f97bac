import type { ParsedAnomaly, ParsedAttendance } from './parsed-minutes.js';
import type { SourceLine } from './source-line.js';

/**
 * Initials as the text uses them: where "Ann Jane Cole-Smith" would be AJCS, and the text never says so but AS, which nobody else has, she is AS;
 * "Ann van Sample" may be AvS,
 * "Ann O'Sample" AO'S. What the list prints stays.
 */
export function settleInitials(
  attendance: readonly ParsedAttendance[],
  body: readonly SourceLine[],
): ParsedAttendance[] {
  const used = new Set(
    body.flatMap(({ text }) => text.match(/(?<![\p{L}\d])[A-Z](?:O['’]|[A-Za-z]{0,2})[A-Z](?![\p{L}\d])/gu) ?? []),
  );
  const taken = new Set(attendance.map(({ initials }) => initials));
  return attendance.map((entry) => {
    const parts = entry.name.split(/\s+/);
    if (used.has(entry.initials) || isPrinted(entry)) return entry;
    const [whole, upper] = [
      parts.map((part) => part.charAt(0)).join(''),
      parts.map((part) => part.charAt(0).toUpperCase()).join(''),
    ];
    const split = /^[OD]['’]\p{Lu}/u.exec(parts.at(-1) ?? '')?.[0];
    const apostrophes = split ? [`${whole.charAt(0)}${split}`, `${whole.charAt(0)}${split.replace(/['’]/, '')}`] : [];
    const particle = [...new Set([whole, upper, ...apostrophes])].filter(
      (initials) => initials !== entry.initials && used.has(initials) && !taken.has(initials),
    );
    if (particle.length === 1) return { ...entry, initials: particle[0] ?? entry.initials };
    if (entry.initials.length < 3) return entry;
    const last = parts.at(-1) ?? '';
    const shorter = [last, ...last.split('-')].map((part) => `${entry.name.charAt(0)}${part.charAt(0)}`);
    const fitting = [...new Set(shorter)].filter((initials) => used.has(initials) && !taken.has(initials));
    return fitting.length === 1 ? { ...entry, initials: fitting[0] ?? entry.initials } : entry;
  });
}

const isPrinted = ({ rawText, initials, name }: ParsedAttendance): boolean =>
  rawText
    .replace(name, '')
    .split(/[^\p{L}]+/u)
    .includes(initials);

/** Initials that stand for several people: an owner or a speaker of these stays unresolved. */
export function sharedInitials(attendance: readonly ParsedAttendance[]): ParsedAnomaly[] {
  return attendance.flatMap(({ initials, name, line }, index) => {
    const other = attendance.slice(0, index).find((earlier) => earlier.initials === initials && earlier.name !== name);
    return other && initials.length > 1
      ? [
          {
            line,
            rule: 'INITIALS_SHARED' as const,
            detail: `${initials} is ${other.name} (line ${other.line}) or ${name}.`,
          },
        ]
      : [];
  });
}
