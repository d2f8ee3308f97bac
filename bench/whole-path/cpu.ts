import { readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second, whatever its clock. */
const msPerTick = 10;

/** User and system time of a process so far, in milliseconds; 0 when it is gone. */
function cpuOf(pid: number): number {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The second field, the name, stands in brackets and may hold anything: count from behind it.
  const [utime, stime] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return ((utime ?? 0) + (stime ?? 0)) * msPerTick;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Time by name: each process under its own, each PostgreSQL backend as `sql DATABASE`, PostgreSQL's other processes apart. */
export type CpuTimes = ReadonlyMap<string, number>;

type ByProcess = Map<number, { readonly name: string; readonly ms: number }>;

function readAll(pids: ReadonlyMap<string, number>, postmaster: number): ByProcess {
  const all: ByProcess = new Map();
  for (const [name, pid] of pids) all.set(pid, { name, ms: cpuOf(pid) });
  const children = readIfThere(`/proc/${postmaster}/task/${postmaster}/children`).trim().split(' ').map(Number);
  for (const pid of children) {
    // "postgres: police_serve police 127.0.0.1(52114) SELECT"
    const [, database] = /^postgres: \w+ (\w+) [\d.]+\(/.exec(readIfThere(`/proc/${pid}/cmdline`)) ?? [];
    all.set(pid, { name: database ? `sql ${database}` : 'sql other', ms: cpuOf(pid) });
  }
  return all;
}

/** What all of them spend while `run` runs. */
export async function cpuDuring(
  pids: ReadonlyMap<string, number>,
  postmaster: number,
  run: () => Promise<void>,
): Promise<CpuTimes> {
  const before = readAll(pids, postmaster);
  await run();
  const spent = new Map<string, number>();
  for (const [pid, { name, ms }] of readAll(pids, postmaster))
    spent.set(name, (spent.get(name) ?? 0) + ms - (before.get(pid)?.ms ?? 0));
  return spent;
}
