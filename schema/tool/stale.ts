import { differences } from './differences.js';

/** The complaint about a committed file that is not what would be written now; none when it is. */
export function stale(file: string, committed: string, current: string): string[] {
  const difference = differences(committed, current);
  return difference ? [`${file} is not what the sources give; run npm run schema:\n${difference}`] : [];
}
