const twoDigits = (n: number): string => String(n % 100).padStart(2, '0');

export interface SampleMonth {
  /** 2009-08 */
  readonly code: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** The quarter of the financial year that holds it: 2009/10 Q2. */
  readonly quarter: string;
}

/** 36 months that hold both half-years that the minutes of December 2009 compare, and the seasons three times. */
export const months: readonly SampleMonth[] = Array.from({ length: 36 }, (_, index) => {
  const month = ((index + 11) % 12) + 1;
  const year = 2006 + Math.floor((index + 11) / 12);
  return { code: `${year}-${twoDigits(month)}`, year, month, quarter: quarterOf(year, month) };
});

/** Quarters that lie wholly in the months, oldest first: 2006/07 Q4 to 2009/10 Q2. */
export const quarters: readonly string[] = [...new Set(months.map(({ quarter }) => quarter))].filter(
  (quarter) => months.filter((month) => month.quarter === quarter).length === 3,
);

/** Half-years that lie wholly in the months: 2007/08 H1 to 2009/10 H1. */
export const halfYears: readonly string[] = quarters
  .filter((quarter) => /Q[24]$/.test(quarter) && quarters.includes(quarterBefore(quarter)))
  .map((quarter) => quarter.replace('Q2', 'H1').replace('Q4', 'H2'));

/** 1 to 4, where 1 is April to June. */
export const numberOf = (quarter: string): number => Number(quarter.at(-1));

function quarterBefore(quarter: string): string {
  return quarter.replace(/\d$/, (number) => String(Number(number) - 1));
}

function quarterOf(year: number, month: number): string {
  const start = month >= 4 ? year : year - 1;
  return `${start}/${twoDigits(start + 1)} Q${Math.floor(((month + 8) % 12) / 3) + 1}`;
}
