import { createHash } from 'node:crypto';

/**
 * What `/health` tells of the supergraph in force, so that whoever changed it sees what became of it. Why one was refused is
 * for the log alone: the reason may name what clients do not see, and anybody may ask here.
 */
export interface SupergraphStatus {
  readonly sha256: string;
  /** When it came into force. */
  readonly since: string;
  /** True while it is the one that was kept from before, because the source has given no good one since the start. */
  readonly isKept: boolean;
  readonly reloads: number;
  readonly refused: number;
  readonly lastRefusedAt: string | null;
  readonly unreachableSince: string | null;
}

export function createStatus(firstSdl: string, isKept: boolean) {
  let sha256 = hash(firstSdl);
  let since = now();
  let reloads = 0;
  let refused = 0;
  let lastRefusedAt: string | null = null;
  let unreachableSince: string | null = null;
  return {
    reloaded(sdl: string): void {
      sha256 = hash(sdl);
      since = now();
      reloads++;
      isKept = false;
    },
    /** The source gives what is in force already. */
    confirmed: () => void (isKept = false),
    refused(): void {
      refused++;
      lastRefusedAt = now();
    },
    /** True when it was reachable until now. */
    unreachable(): boolean {
      const isNews = unreachableSince === null;
      unreachableSince ??= now();
      return isNews;
    },
    /** True when it was unreachable until now. */
    reachable(): boolean {
      const isNews = unreachableSince !== null;
      unreachableSince = null;
      return isNews;
    },
    report: (): SupergraphStatus => ({ sha256, since, isKept, reloads, refused, lastRefusedAt, unreachableSince }),
  };
}

const hash = (sdl: string): string => createHash('sha256').update(sdl).digest('hex');
const now = (): string => new Date().toISOString();
