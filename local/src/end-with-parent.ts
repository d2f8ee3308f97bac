import { spawn, type ChildProcess } from 'node:child_process';

/**
 * PostgreSQL knows nothing of the process that started it, and SIGKILL of that process leaves it no time to say
 * goodbye. The shell in between waits for the end of its stdin, which comes whatever the parent died of.
 */
const script = `
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
( read -r _ <&3; kill -s "$STOP_SIGNAL" "$child" ) 2>/dev/null &
watcher=$!
wait "$child"
code=$?
kill "$watcher" 2>/dev/null
[ -z "$REMOVE_AFTERWARDS" ] || rm -rf "$REMOVE_AFTERWARDS"
exit "$code"
`;

export interface EndWithParentOptions {
  readonly stopSignal: 'INT' | 'TERM';
  /** A folder that nobody needs once the command has ended. */
  readonly removeAfterwards?: string | undefined;
  readonly log: number;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

/** Runs a command that gets `stopSignal` when the returned child's stdin is closed: by us, or by our own end. */
export function spawnEndingWithParent(command: readonly string[], options: EndWithParentOptions): ChildProcess {
  return spawn('/bin/sh', ['-c', script, 'end-with-parent', ...command], {
    // Not in our process group: Ctrl-C would stop PostgreSQL under the feet of those who are still answering.
    detached: true,
    cwd: '/',
    stdio: ['pipe', options.log, options.log],
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
      LC_ALL: 'C',
      STOP_SIGNAL: options.stopSignal,
      REMOVE_AFTERWARDS: options.removeAfterwards ?? '',
    },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid }),
  });
}
