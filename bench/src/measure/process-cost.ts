import { readFileSync, writeFileSync } from 'node:fs';

/** Linux counts what a process has cost in hundredths of a second. */
const tickMs = 10;

/** A process and all that it has started: our gateway has its planner in a process of its own. */
function family(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return [pid, ...children.flatMap((child) => family(Number(child)))];
}

/** User and system time so far, in milliseconds, with that of children that have ended. */
export function cpuMs(pid: number): number {
  return sum(family(pid), (member) => {
    // The second field is the program's name in brackets; user, system and the children's two stand 12 to 15 after it.
    const fields = readFileSync(`/proc/${member}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return sum(fields.slice(11, 15), Number) * tickMs;
  });
}

/** Its most memory is counted anew, from what it has now. */
export function forgetPeakMemory(pid: number): void {
  for (const member of family(pid)) writeFileSync(`/proc/${member}/clear_refs`, '5');
}

/** The most memory that it has had at once since that was last forgotten, in MB. */
export function peakMemoryMb(pid: number): number {
  return sum(family(pid), (member) => {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${member}/status`, 'utf8'))?.[1]) / 1024;
  });
}

const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((total, item) => total + value(item), 0);
