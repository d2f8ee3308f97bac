import type { ImportReport } from '../import/import-file.js';
import type { Subgraph } from './subgraph.js';

/** What `/health` tells of a subgraph whose schema may change while it serves. Why one was refused is for the log alone. */
export interface SchemaStatus {
  readonly since: string;
  readonly reloads: number;
  readonly refused: number;
  readonly lastRefusedAt: string | null;
}

const everyMs = 1_000;
const now = (): string => new Date().toISOString();

/**
 * Looks whether a subgraph has a successor, and lets it take over when it is ready. One that cannot is refused, logged and
 * counted, and what is in force stays.
 */
export function follow<Context extends object>(first: Subgraph<Context, ImportReport | string>) {
  let current = first;
  let status: SchemaStatus = { since: now(), reloads: 0, refused: 0, lastRefusedAt: null };
  let timer: NodeJS.Timeout | undefined;

  async function look(takeOver: (next: typeof first) => Promise<void>): Promise<void> {
    try {
      const next = current.changing?.successor();
      if (!next) return;
      await takeOver(next);
      current = next;
      status = { ...status, since: now(), reloads: status.reloads + 1 };
      console.log(`${first.name}: a new schema is in force`);
      next.changing?.inForce();
    } catch (error) {
      status = { ...status, refused: status.refused + 1, lastRefusedAt: now() };
      console.error(`${first.name}: a new schema is refused and the last good one stays: ${(error as Error).message}`);
    }
  }

  return {
    start(takeOver: (next: typeof first) => Promise<void>): void {
      if (!first.changing) return;
      first.changing.inForce();
      const wait = (): void => void (timer = setTimeout(() => void look(takeOver).then(wait), everyMs).unref());
      wait();
    },
    health: (): object => (first.changing ? { schema: status } : {}),
    stop: () => clearTimeout(timer),
  };
}
