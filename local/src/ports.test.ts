import { afterEach, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSettings, type Settings } from './config.js';
import { freePort } from './free-port.js';
import { gateway, subgraphs } from './local-processes.js';
import { refuseTakenPorts } from './ports.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

async function settingsWith(policePort: number): Promise<Settings> {
  const [gatewayPort, postgresPort] = await Promise.all([freePort(), freePort()]);
  const environment = {
    GATEWAY_PORT: String(gatewayPort),
    POLICE_PORT: String(policePort),
    LOCAL_POSTGRES_PORT: String(postgresPort),
  };
  return readSettings(environment, subgraphs.slice(1, 2), gateway);
}

test('a port that becomes free within a moment is waited for: a start that was killed is ending', async () => {
  const { server, port } = await listen();
  setTimeout(() => server.close(), 300);
  await expect(refuseTakenPorts(await settingsWith(port))).resolves.toBeUndefined();
});

test('a port that stays taken is refused', async () => {
  const { port } = await listen();
  await expect(refuseTakenPorts(await settingsWith(port))).rejects.toThrow(
    `  port ${port} for police: set POLICE_PORT to use another\n`,
  );
});

test('the same port for two processes is refused without a look at it', async () => {
  const settings = await settingsWith(await freePort());
  const same = { ...settings, postgresPort: settings.gateway.port };
  await expect(refuseTakenPorts(same)).rejects.toThrow(
    `LOCAL_POSTGRES_PORT and GATEWAY_PORT are both ${same.postgresPort}: each process needs a port of its own.`,
  );
});
