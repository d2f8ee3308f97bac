import { createHash } from 'node:crypto';

/** What `/health` tells of the supergraph in force, so that whoever changed it sees what became of it. */
export interface SupergraphStatus {
  readonly sha256: string;
  /** When it came into force. */
  readonly since: string;
  /** True while it is the one that was kept from before, because the source has given no good one since the start. */
  readonly isKept: boolean;
  readonly reloads: number;
  readonly refused: number;
  readonly lastRefusal: { readonly at: string; readonly reason: string } | null;
  readonly unreachableSince: string | null;
}

export function createStatus(firstSdl: string, isKept: boolean) {
  let sha256 = hash(firstSdl);
  let since = now();
  let reloads = 0;
  let refused = 0;
  let lastRefusal: SupergraphStatus['lastRefusal'] = null;
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
    refused(reason: string): void {
      refused++;
      lastRefusal = { at: now(), reason };
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
    report: (): SupergraphStatus => ({ sha256, since, isKept, reloads, refused, lastRefusal, unreachableSince }),
  };
}

const hash = (sdl: string): string => createHash('sha256').update(sdl).digest('hex');
const now = (): string => new Date().toISOString();
