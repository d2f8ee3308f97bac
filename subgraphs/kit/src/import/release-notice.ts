import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { Dataset } from '../dataset.js';
import { inventedTitle } from '../invented.js';
import { readPeriod } from '../period.js';
import { today } from '../period-arithmetic.js';
import { FileError } from './file-error.js';

/** What a file of figures does not say itself: when it was published, and how settled it is. */
const releaseNotice = z.strictObject({
  publishedOn: z
    .string()
    .refine((text) => readPeriod(text)?.kind === 'DAY', 'expected a day such as 2009-11-12')
    .refine((text) => text <= today(), 'expected a day that has come; a release is known from then on'),
  status: z.enum(['PROVISIONAL', 'FINAL', 'REVISED']),
  /** As provenance names it, where that differs from the dataset's title. */
  title: z.string().min(1).optional(),
  /** Invented figures: the title that everybody sees starts with SYNTHETIC. */
  synthetic: z.boolean(),
});
export type ReleaseNotice = z.infer<typeof releaseNotice>;

/** As everybody sees it. */
export const releaseTitle = ({ title: usual }: Dataset, { synthetic, title = usual }: ReleaseNotice): string =>
  synthetic ? inventedTitle(title) : title;

/** Reads the notice that lies beside a file: `recorded-crime.release.json` beside `recorded-crime.csv`. */
export function readReleaseNotice(file: string): ReleaseNotice {
  const notice = file.replace(/\.[^./]+$/, '.release.json');
  const expected =
    '{"publishedOn": "2009-11-12", "status": "PROVISIONAL", "FINAL" or "REVISED", "synthetic": true or false}';
  if (!existsSync(file) || !statSync(file).isFile()) throw new FileError(`${file} is not there, or is no file.`);
  if (!existsSync(notice))
    throw new FileError(`${notice} is missing: it says when ${file} was published, as ${expected}.`);
  try {
    return releaseNotice.parse(JSON.parse(readFileSync(notice, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new FileError(`${notice}: expected ${expected}; ${reason}`);
  }
}
