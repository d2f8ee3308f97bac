import { markOf } from './mark.js';

describe('what stands in the place of a figure', () => {
  it.each(['*', '~', 'c', 'C', 'x', 'u', '[c]', '[u]', '[low]', 'Suppressed', '<5', '< 10'])(
    '%s says that the source withholds it',
    (text) => expect(markOf(text)).toBe('SUPPRESSED'),
  );

  it.each(['', ':', '..', '...', '-', '–', 'z', '[x]', '[Z]', '[n]', 'N/A', 'not available'])(
    '%j says that the source has none',
    (text) => expect(markOf(text)).toBe('NOT_STATED'),
  );

  it.each(['0', '5', '-5', '<', '<five', '<100', '**', '[5]', 'none', 'constructor'])('%s is no mark', (text) =>
    expect(markOf(text)).toBeUndefined(),
  );
});
