import { refuseNoWords } from './refuse.js';

test.each([undefined, null, 'Done.', 'Two\n\tlines.', 'Fixed 🔧, naïvely', 'x'.repeat(20)])(
  '%j may be written',
  (text) => expect(() => refuseNoWords('comment', text, 20)).not.toThrow(),
);

test.each([
  ['', 'got 0: "".'],
  [' \n', String.raw`got 2: " \n".`],
  ['x'.repeat(21), `got 21: "${'x'.repeat(21)}".`],
  ['a\u0000', String.raw`got 2: "a\u0000".`],
  ['\ud800', String.raw`got 1: "\ud800".`],
  ['half a \udd27 spanner', String.raw`got 16: "half a \udd27 spanner".`],
])('%j is refused: PostgreSQL keeps no such text', (text, got) =>
  expect(() => refuseNoWords('comment', text, 20)).toThrow(
    `comment takes 1 to 20 characters, none of them a control character or half of one; ${got}`,
  ),
);
