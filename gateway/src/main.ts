import { readConfig } from './config.js';
import { startGateway } from './gateway.js';

const log = (message: string): void => console.error(`${new Date().toISOString()} gateway: ${message}`);

/** After this long, requests that have not ended are given up. */
const patienceMs = 10_000;

async function main(): Promise<void> {
  const config = readConfig();
  const gateway = await startGateway(config, log).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${config.port} on ${config.host} is taken: set GATEWAY_PORT, or stop what uses it.`);
  });
  const stop = (): void => {
    setTimeout(() => process.exit(1), patienceMs).unref();
    void gateway.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop).on('SIGHUP', gateway.reloadSupergraph);
  // The pipe from the parent closes however the parent ends.
  if (config.endWithParent) process.stdin.resume().once('end', stop).once('close', stop);
  // Last of all: whoever reads it may stop the gateway at once.
  console.log(`The gateway answers at ${gateway.url}`);
}

main().catch((error: unknown) => {
  log((error as Error).message);
  process.exit(1);
});
