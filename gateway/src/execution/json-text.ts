// eslint-disable-next-line no-control-regex -- JSON escapes them.
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Most strings need no escapes; to find that out takes a third of the time that JSON.stringify takes for one string. */
export const quoted = (text: string): string => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`);

const start = /^/;

/** V8 keeps a text that was put together as a tree of its parts, which weighs five times as much, until somebody looks into it. */
export function onePiece(text: string | null): string | null {
  if (text) start.test(text);
  return text;
}

/** So many characters of a list are made one piece, so that what a long list leaves in memory is text and not its parts. */
export const longestPart = 32_768;
