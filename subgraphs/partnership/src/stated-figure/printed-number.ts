const upToNineteen =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const words: ReadonlyMap<string, number> = new Map([
  ...upToNineteen.map((word, number) => [word, number] as const),
  ...tens.map((word, place) => [word, 10 * (place + 2)] as const),
  ...['none', 'nobody', 'nothing', 'nil', 'zero'].map((word) => [word, 0] as const),
  ...([['single', 1], ['both', 2], ['dozen', 12], ['hundred', 100], ['thousand', 1000]] as const), // prettier-ignore
  // A place among others.
  ...['first', '1st', 'lowest', 'highest', 'best'].map((word) => [word, 1] as const),
  ...([['second', 2], ['2nd', 2], ['third', 3], ['3rd', 3]] as const), // prettier-ignore
]);

const digits = /^[£€$]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(%|per ?cent|p|thousand|million|billion|bn|k|m)?$/i;
const scale: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3 },
  ...{ m: 1e6, million: 1e6 },
  ...{ bn: 1e9, billion: 1e9 },
};

/** The number that a piece of minutes prints: 413,000, 93%, £2500, no, forty-two, 1st; null where it is none. */
export function readPrinted(printed: string): number | null {
  const [, whole, fraction = '', unit = ''] = digits.exec(printed.trim()) ?? [];
  if (whole !== undefined) return scaled(Number(whole.replaceAll(',', '') + fraction), unit);
  const [first = '', second, ...more] = printed
    .toLowerCase()
    .replace(/^an? /, '')
    .split(/[\s-]+/);
  const number = words.get(first);
  if (second === undefined || number === undefined) return number ?? null;
  const next = more.length === 0 ? words.get(second) : undefined;
  if (next === undefined) return null;
  if (tens.includes(first) && next > 0 && next < 10) return number + next;
  return next >= 100 ? number * next : null;
}

/** Without what binary fractions lose: £1.02m is 1,020,000. */
const scaled = (number: number, unit: string): number =>
  Number((number * (scale[unit.toLowerCase()] ?? 1)).toPrecision(12));

/** To what a printed share is rounded, as its digits show: 1 of 93%, 0.1 of 73.7%. */
export const roundingOf = (printed: string): number => 10 ** -(/\.(\d+)/.exec(printed)?.[1]?.length ?? 0);

/** Every number that some words print in digits. */
export const numbersIn = (text: string): number[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digitsOf) => Number(digitsOf.replaceAll(',', '')));
