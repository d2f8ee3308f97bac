import type { WriteStream } from 'node:tty';

/** Where progress is shown: a terminal, which has one line of it, or a log, which has them all. */
type Screen = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };

/** Shows what is being done, once a second for as long as it takes: nothing where nothing takes long. */
export function showProgress(screen: Screen = process.stderr) {
  const began = Date.now();
  let doing: string | undefined;
  const show = (): void => {
    if (doing === undefined) return;
    const line = `${Math.round((Date.now() - began) / 1000)} s: ${doing}`;
    screen.write(screen.isTTY ? `\r${line}\u001b[K` : `${line}\n`);
  };
  const timer = setInterval(show, 1000);
  return {
    say(now: string): void {
      doing = now;
    },
    end(): void {
      clearInterval(timer);
      if (screen.isTTY) screen.write('\r\u001b[K');
    },
  };
}
