import { randomBytes } from 'node:crypto';

/** 160 bits in letters that need no quoting in URLs, SQL and dotenv files. */
export function newPassword(): string {
  return randomBytes(20).toString('base64url');
}
