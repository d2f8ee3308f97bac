import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../schema/queries/', import.meta.url);

export interface SavedQuestion {
  /** q03 */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** The ten questions of the partnership: schema/queries/q01-….graphql to q10-….graphql. */
export const savedQuestions: readonly SavedQuestion[] = readdirSync(fileURLToPath(folder))
  .filter((file) => /^q\d\d-[\w-]+\.graphql$/.test(file))
  .sort()
  .map((file) => ({
    name: file.slice(0, 3),
    file,
    text: readFileSync(fileURLToPath(new URL(file, folder)), 'utf8'),
  }));
