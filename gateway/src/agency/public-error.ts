/** Codes whose message an agency writes for clients. Any other text stays inside: it may hold a stack or a secret. */
const publicCodes = new Set([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
]);
const longestMessage = 500;

/** What clients may read of an error that an agency sent, or nothing. */
export function publicError(error: unknown): { code: string; message: string } | undefined {
  const { message, extensions } = asRecord(error);
  const { code } = asRecord(extensions);
  if (typeof code !== 'string' || !publicCodes.has(code) || typeof message !== 'string') return undefined;
  return { code, message: message.slice(0, longestMessage) };
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
