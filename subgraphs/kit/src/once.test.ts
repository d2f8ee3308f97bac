import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { onceFor, onceForText } from './once.js';

describe('what is worked out once', () => {
  it('is kept for each object, null too', () => {
    const make = jest.fn(({ name }: { name: string }) => (name === 'none' ? null : { name }));
    const once = onceFor(make);
    const [one, none] = [{ name: 'one' }, { name: 'none' }];
    expect([once(one), once(none)]).toEqual([{ name: 'one' }, null]);
    expect(once(one)).toBe(once(one));
    expect(once(none)).toBeNull();
    expect(make).toHaveBeenCalledTimes(2);
    expect(once({ name: 'one' })).not.toBe(once(one));
  });

  it('is kept for each text, and not for a long one', () => {
    const make = jest.fn((text: string) => ({ length: text.length }));
    const once = onceForText(make);
    expect(once('2009/10 Q2')).toBe(once('2009/10 Q2'));
    expect(once('x'.repeat(101))).toEqual({ length: 101 });
    once('x'.repeat(101));
    expect(make.mock.calls.map(([text]) => text.length)).toEqual([10, 101, 101]);
  });

  it('is not kept where it failed: the next one is told so too', () => {
    const once = onceForText((): null => {
      throw new Error('no period');
    });
    expect(() => once('x')).toThrow('no period');
    expect(() => once('x')).toThrow('no period');
  });

  it('is dropped before it grows without end', () => {
    const make = jest.fn((text: string) => text);
    const once = onceForText(make);
    for (let number = 0; number < 10_001; number++) once(String(number));
    expect(once('10000')).toBe('10000');
    expect(make).toHaveBeenCalledTimes(10_001);
    once('0');
    expect(make).toHaveBeenCalledTimes(10_002);
  });

  it('does not keep the long text that a short one was cut out of', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const once = onceForText((text) => ({ text }));
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let number = 0; number < 100; number++) {
      const long = Buffer.alloc(1_000_000, String(number).padStart(20, '0')).toString('latin1');
      expect(once(long.slice(0, 20)).text).toHaveLength(20);
    }
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
  });
});
