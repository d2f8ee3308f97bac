import { readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, whatever its clock. */
const msPerTick = 10;

/** User and system time of a process so far, or of the children that it has waited for, in milliseconds. */
function timesOf(pid: number): { readonly own: number; readonly ofEnded: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field, the name, stands in brackets and may hold anything: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, userOfEnded, systemOfEnded] = fields.slice(11, 15).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { own: (user + system) * msPerTick, ofEnded: (userOfEnded + systemOfEnded) * msPerTick };
}

/** What PostgreSQL has spent so far, with all its processes, those that have ended too. */
export function cpuOfPostgres(postmaster: number): number {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  return children.reduce((sum, pid) => sum + ownOrNothing(pid), timesOf(postmaster).ofEnded);
}

/** A process may end between being listed and being read. */
function ownOrNothing(pid: number): number {
  try {
    return timesOf(pid).own;
  } catch {
    return 0;
  }
}
