import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The processes that have `mark` in their command line, environment or working folder, other than this one. */
export function processesWith(mark: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const command = read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
      const environment = read(() => readFileSync(`/proc/${pid}/environ`, 'utf8'));
      const folder = read(() => readlinkSync(`/proc/${pid}/cwd`));
      return [command, environment, folder].some((text) => text.includes(mark)) ? [`${pid} ${command}`] : [];
    });
}

/** A process may end between two looks at it, or belong to somebody else. */
function read(look: () => string): string {
  try {
    return look();
  } catch {
    return '';
  }
}

/** Waits until no process has the mark, and fails with those that still do. */
export async function expectNoProcessWith(mark: string, withinMs = 8_000): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    const left = processesWith(mark);
    if (left.length === 0) return;
    if (Date.now() > until) throw new Error(`Still there after ${withinMs} ms:\n${left.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
