/** Wall times as printed; `end` is null where only a start is. */
export interface TimeMention {
  readonly index: number;
  readonly end: number;
  readonly startTime: string;
  readonly endTime: string | null;
}

const TIME = '(?:(?:1[0-2]|0?\\d|1\\d|2[0-3])(?:[:.][0-5]\\d)?|[01]\\d[0-5]\\d|2[0-3][0-5]\\d)';
const HALF = '(?:\\s*(?:[ap]\\.?m\\b\\.?|noon\\b|midday\\b|hrs\\b|hours\\b))';
const ONE = `(?<from>${TIME})(?<half>${HALF})?`;
const SPAN = new RegExp(
  `(?<![\\d/.:£])(?:${ONE}|(?<noon>noon|midday))(?:\\s*(?:-|–|—|to|until|till)\\s*(?:(?<to>${TIME})(?<toHalf>${HALF})?|(?<toNoon>noon|midday)))?(?![\\d/:%]|\\.\\d)`,
  'gi',
);

/** Times that are certain: "2pm", "14:00", "10.30 to 12 noon"; not "2.00" with nothing to say which half of the day. */
export function findTimes(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  for (const match of text.matchAll(SPAN)) {
    const { from, half, noon, to, toHalf, toNoon } = match.groups ?? {};
    const end = toNoon ? '12:00' : to ? clock(to, toHalf) : null;
    const start = noon
      ? '12:00'
      : (clock(from ?? '', half) ?? (end && toHalf ? startBefore(from ?? '', toHalf, end) : null));
    if (start === null) continue;
    found.push({ index: match.index, end: match.index + match[0].length, startTime: start, endTime: end });
  }
  return found;
}

/** In "2-4pm" the half of the day belongs to both, unless that would end before it starts ("10-12pm"). */
function startBefore(from: string, half: string, end: string): string | null {
  const same = clock(from, half);
  if (same !== null && same < end) return same;
  return clock(from, 'am');
}

function clock(digits: string, half: string | undefined): string | null {
  const [hours, minutes] = /^\d{4}$/.test(digits)
    ? [Number(digits.slice(0, 2)), Number(digits.slice(2))]
    : [Number(digits.split(/[:.]/)[0]), Number(digits.split(/[:.]/)[1] ?? 0)];
  const mark = (half ?? '').replace(/[\s.]/g, '').toLowerCase();
  if (mark === 'am' || mark === 'pm') {
    if (hours < 1 || hours > 12) return hours <= 23 && digits.length > 2 ? print(hours, minutes) : null;
    return print((hours % 12) + (mark === 'pm' ? 12 : 0), minutes);
  }
  if (mark !== '') return print(hours, minutes);
  const printedInFull = /^\d{1,2}[:.]\d{2}$/.test(digits);
  const certain = hours >= 8 || digits.startsWith('0');
  return printedInFull && certain ? print(hours, minutes) : null;
}

function print(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
