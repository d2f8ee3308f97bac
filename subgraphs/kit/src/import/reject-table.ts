import { appendFileSync, rmSync, writeFileSync } from 'node:fs';

/** A row that could not be read, and why. */
export interface Reject {
  readonly line: number;
  readonly column: string;
  readonly got: string;
  readonly expected: string;
}

const header = 'Line,Column,Value,Reason\n';
const lettersAtOnce = 64 * 1024;

/** Writes rejects to a table as they come, some at a time: a file of two million bad rows has two million. */
export function rejectTable(path: string) {
  let text = header;
  let isBegun = false;
  let isWritable = true;
  const write = (): void => {
    isWritable &&= isDone(() => (isBegun ? appendFileSync : writeFileSync)(path, text));
    isBegun = true;
    text = '';
  };
  return {
    add({ line, column, got, expected }: Reject): void {
      text += `${[String(line), column, got, `expected ${expected}`].map(csvValue).join(',')}\n`;
      if (text.length > lettersAtOnce) write();
    },
    /** The name of the table. Null where none is wanted, or not all of it could be written; what is there of that name then goes away. */
    end(isWanted: boolean): string | null {
      if (isWanted) write();
      if (isWanted && isWritable) return path;
      isDone(() => rmSync(path, { force: true }));
      return null;
    },
  };
}

/** The folder of a file may be one that can only be read, or full. */
function isDone(change: () => void): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}

/** A value that begins with a sign of calculation would be run by the spreadsheet that opens the table. */
const csvValue = (value: string): string => {
  const harmless = /^[=+@-]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
