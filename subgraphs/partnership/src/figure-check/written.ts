const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

/** 3000 as 3,000. */
export const written = (value: number): string => grouped.format(value).replace('-', '−');

export const toOneDecimal = (value: number): string => value.toFixed(1).replace('-', '−');

/** One, two and three. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** 14, 15, 27 to 30: whole numbers in order, with what follows on joined. */
export function runsOf(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return listed(
    runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run.map((number) => String(number)))),
  );
}
