import { connect } from 'node:net';

/** A connection to PostgreSQL, as the server knows it. */
export interface Backend {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
}

const cancelRequest = 80_877_102; // 1234 and 5678 in 16 bits each, where a protocol version would stand
const patienceMs = 2_000;

/**
 * Asks the server to cancel what a connection runs. It closes the line when it has passed the signal on: from then on nothing
 * else that runs on the connection can be meant. Never fails: a server that does not answer runs nothing for long either.
 */
export function cancelStatement({ host, port, processID, secretKey }: Backend): Promise<void> {
  const packet = Buffer.alloc(16);
  [packet.length, cancelRequest, processID, secretKey].forEach((value, at) => packet.writeInt32BE(value, 4 * at));
  return new Promise((resolve) => {
    const line = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    line.on('error', () => undefined).on('close', () => resolve());
    line.setTimeout(patienceMs, () => line.destroy());
    line.resume().write(packet);
  });
}
