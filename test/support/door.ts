import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** Stands before a process that keeps running, so that it can be away in a moment: shut, or there and silent. */
export interface Door {
  readonly port: number;
  leadTo(port: number): void;
  open(): Promise<void>;
  /** Whoever comes is refused, and whoever is there is thrown out. */
  shut(): Promise<void>;
  /** Whoever comes is let in, and nothing passes; nor does what is said by whoever is there. */
  silence(): Promise<void>;
}

export async function makeDoor(): Promise<Door> {
  const sockets = new Set<Socket>();
  let target = 0;
  let isSilent = false;
  const server = createServer((visitor) => {
    hold(visitor);
    if (isSilent) return void visitor.resume();
    const inside = hold(connect(target, '127.0.0.1'));
    visitor.pipe(inside).pipe(visitor);
    visitor.on('close', () => inside.destroy());
    inside.on('close', () => visitor.destroy());
  });
  const hold = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => void sockets.delete(socket));
  };
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const shut = async (): Promise<void> => {
    const closed = server.listening && new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const open = async (): Promise<void> => {
    await shut();
    isSilent = false;
    await listen(port);
  };
  return {
    port,
    leadTo: (inside) => void (target = inside),
    open,
    shut,
    silence: async () => {
      isSilent = true;
      if (!server.listening) await listen(port);
      for (const socket of sockets) socket.unpipe().resume();
    },
  };
}
