import { createHmac, randomBytes } from 'node:crypto';
import { createHmacSha256 } from './hmac-sha256.js';

it('gives the value of RFC 4231, test case 2', () => {
  const mac = createHmacSha256(Buffer.from('Jefe'))('what do ya want for nothing?');
  expect(Buffer.from(mac, 'base64').toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

it('gives what createHmac gives, for texts and keys of all lengths', () => {
  for (let length = 0; length < 200; length++) {
    const key = randomBytes(1 + (length % 64));
    const text = `é${'x'.repeat(length)}`;
    expect(createHmacSha256(key)(text)).toBe(createHmac('sha256', key).update(text).digest('base64'));
  }
});

it('takes no key that would have to be hashed first', () => {
  expect(() => createHmacSha256(Buffer.alloc(65))).toThrow('The key may have at most 64 bytes; got 65.');
});
