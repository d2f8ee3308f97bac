import { showProgress } from './show-progress.js';

describe('progress', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const screenOf = (isTTY: boolean) => {
    const shown: string[] = [];
    return { shown, screen: { isTTY, write: (text: string | Uint8Array) => shown.push(String(text)) > 0 } };
  };

  it('is not shown where nothing takes a second', () => {
    const { shown, screen } = screenOf(false);
    const progress = showProgress(screen);
    progress.say('1 row');
    jest.advanceTimersByTime(900);
    progress.end();
    jest.advanceTimersByTime(5000);
    expect(shown).toEqual([]);
  });

  it('is shown once a second, a line each, in a log', () => {
    const { shown, screen } = screenOf(false);
    const progress = showProgress(screen);
    for (let tenth = 1; tenth <= 35; tenth += 1) {
      progress.say(`${tenth} rows`);
      jest.advanceTimersByTime(100);
    }
    progress.end();
    expect(shown).toEqual(['1 s: 10 rows\n', '2 s: 20 rows\n', '3 s: 30 rows\n']);
  });

  it('is one line on a terminal, which is gone at the end', () => {
    const { shown, screen } = screenOf(true);
    const progress = showProgress(screen);
    progress.say('1 row');
    jest.advanceTimersByTime(1000);
    progress.end();
    expect(shown).toEqual(['\r1 s: 1 row\u001b[K', '\r\u001b[K']);
  });
});
