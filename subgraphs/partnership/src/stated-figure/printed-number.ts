const words: Readonly<Record<string, number>> = {
  ...{ no: 0, none: 0, nobody: 0, nothing: 0, zero: 0 },
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{ single: 1, both: 2, dozen: 12, twenty: 20, thirty: 30, forty: 40, fifty: 50, hundred: 100, thousand: 1000 },
  // A place among others.
  ...{ first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, lowest: 1, highest: 1, best: 1 },
};

const digits = /^[£€$]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(%|per ?cent|thousand|million|billion|bn|k|m)?$/i;
const scale: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3 },
  ...{ m: 1e6, million: 1e6 },
  ...{ bn: 1e9, billion: 1e9 },
};

/** The number that a piece of minutes prints: 413,000, 93%, £2500, no, 1st; null where it is none. */
export function readPrinted(printed: string): number | null {
  const word = words[printed.toLowerCase()];
  if (word !== undefined) return word;
  const [, whole, fraction = '', unit = ''] = digits.exec(printed.trim()) ?? [];
  if (whole === undefined) return null;
  return Number(whole.replaceAll(',', '') + fraction) * (scale[unit.toLowerCase()] ?? 1);
}

/** To what a printed share is rounded, as its digits show: 1 of 93%, 0.1 of 73.7%. */
export const roundingOf = (printed: string): number => 10 ** -(/\.(\d+)/.exec(printed)?.[1]?.length ?? 0);

/** Every number that some words print in digits. */
export const numbersIn = (text: string): number[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((digitsOf) => Number(digitsOf.replaceAll(',', '')));
