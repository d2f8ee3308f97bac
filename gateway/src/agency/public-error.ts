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

/** What a program may read beside the words: which argument was wrong, and on which version a refused change rested. */
const publicDetails = {
  argument: (value: unknown) => typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_.]{0,63}$/.test(value),
  expectedVersion: Number.isSafeInteger,
  currentVersion: Number.isSafeInteger,
} satisfies Record<string, (value: unknown) => boolean>;

interface PublicError {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What clients may read of an error that an agency sent, or nothing. */
export function publicError(error: unknown): PublicError | undefined {
  const { message, extensions } = asRecord(error);
  const told = asRecord(extensions);
  const { code } = told;
  if (typeof code !== 'string' || !publicCodes.has(code) || typeof message !== 'string') return undefined;
  const details = Object.entries(publicDetails).flatMap(([name, isPublic]) =>
    isPublic(told[name]) ? [[name, told[name]] as const] : [],
  );
  return { code, message: message.slice(0, longestMessage), details: Object.fromEntries(details) };
}

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
