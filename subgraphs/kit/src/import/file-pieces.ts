import { open } from 'node:fs/promises';

const bytesAtOnce = 1 << 15;

/** The bytes of a file, piece by piece. A piece holds until the next one: there is one buffer, so that no memory is left behind. */
export async function* filePieces(file: string, start = 0): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    const buffer = Buffer.allocUnsafe(bytesAtOnce);
    for (let position = start; ;) {
      const { bytesRead } = await handle.read(buffer, 0, bytesAtOnce, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
