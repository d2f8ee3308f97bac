import type { LocalProcess } from '../src/local-processes.js';

const folder = 'local/test-support/fake-agency';

export const fakeSubgraphs: readonly LocalProcess[] = [
  { name: 'alpha', folder, nodeArguments: [], command: ['serve', 'alpha'], port: 1 },
  { name: 'beta', folder, nodeArguments: [], command: ['serve', 'beta'], port: 1 },
];
export const fakeGateway: LocalProcess = { name: 'gateway', folder, nodeArguments: [], command: ['serve'], port: 1 };
