import { open } from 'node:fs/promises';

const bytesAtOnce = 1 << 20;
/** The text of a piece is no large object, of which memory would be full before it is cleaned up. */
const bytesInPiece = 1 << 15;

/** The bytes of a file, piece by piece. A piece holds until the next one: there is one buffer, so that no memory is left behind. */
export async function* filePieces(file: string, start = 0): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    const buffer = Buffer.allocUnsafe(bytesAtOnce);
    for (let position = start; ;) {
      const { bytesRead: length } = await handle.read(buffer, 0, buffer.length, position);
      if (length === 0) return;
      position += length;
      for (let at = 0; at < length; at += bytesInPiece) yield buffer.subarray(at, Math.min(at + bytesInPiece, length));
    }
  } finally {
    await handle.close();
  }
}
