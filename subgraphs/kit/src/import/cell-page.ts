/** How the rows of a cell came: one gave all of it, several give its parts, or each was one event. */
export const EMPTY = 0;
export const WHOLE = 1;
export const PARTS = 2;
export const TALLY = 3;

const cellsInPage = 1 << 14;

/** Cells side by side, 70 bytes each: an object for each would take four times that. What a figure does not have is NaN. */
function newPage() {
  const numbers = () => new Float64Array(cellsInPage).fill(NaN);
  return {
    measure: new Uint16Array(cellsInPage),
    area: new Int32Array(cellsInPage),
    period: new Int32Array(cellsInPage),
    came: new Uint8Array(cellsInPage),
    numerator: new Float64Array(cellsInPage),
    denominator: numbers(),
    value: numbers(),
    sampleSize: numbers(),
    /** What a row states of the sum of the others, and the row's line. */
    total: numbers(),
    totalLine: new Int32Array(cellsInPage),
    parts: new Int32Array(cellsInPage),
    line: new Int32Array(cellsInPage),
    qualifier: new Uint8Array(cellsInPage),
    mark: new Uint8Array(cellsInPage),
    isPlain: new Uint8Array(cellsInPage),
  };
}
export type CellPage = ReturnType<typeof newPage>;

/** Pages that grow by one when the last is full: nothing is ever copied. */
export function cellPages() {
  const pages: CellPage[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    /** The next place. Places count from 0. */
    add(): number {
      if (size % cellsInPage === 0) pages.push(newPage());
      return size++;
    },
    pageOf: (place: number): CellPage => pages[Math.floor(place / cellsInPage)]!,
    within: (place: number): number => place % cellsInPage,
  };
}
