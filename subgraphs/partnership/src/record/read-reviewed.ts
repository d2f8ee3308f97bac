import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { FileError } from '@safer-graph/kit';
import { z } from 'zod';

/** A JSON file that a person has written, held against its shape. */
export async function readReviewed<T>(
  file: string,
  shape: z.ZodType<T>,
  what: string,
): Promise<{ content: T; checksum: string }> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(`${file} cannot be read: ${error.code ?? error.message}.`);
  });
  const answer = shape.safeParse(parseJson(bytes.toString('utf8'), file));
  if (!answer.success) throw new FileError(`${file} is no ${what}:\n${z.prettifyError(answer.error)}`);
  return { content: answer.data, checksum: createHash('sha256').update(bytes).digest('hex') };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError(`${file}: JSON was expected; ${(error as Error).message}.`);
  }
}
