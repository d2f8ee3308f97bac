/** A process that npm start starts; its settings begin with its name. */
export interface LocalProcess {
  readonly name: string;
  /** A workspace of the repository, with `src/main.ts`. */
  readonly folder: string;
  readonly nodeArguments: readonly string[];
  /** What follows `src/main.ts`. */
  readonly command: readonly string[];
  readonly port: number;
}

/** Answers of others pass through: nothing may reach an object's prototype by its old name. */
const noProto = ['--disable-proto=delete'];

export const subgraphs: readonly LocalProcess[] = [
  subgraph('partnership', 4001),
  subgraph('police', 4002),
  subgraph('housing', 4003),
  subgraph('probation', 4004),
  subgraph('youth', 4005),
];

export const gateway: LocalProcess = {
  name: 'gateway',
  folder: 'gateway',
  // A large young generation halves the CPU under load: most of what a request makes is gone when it is answered.
  nodeArguments: [...noProto, '--min-semi-space-size=64', '--max-semi-space-size=64'],
  command: [],
  port: 4000,
};

function subgraph(name: string, port: number): LocalProcess {
  return { name, folder: `subgraphs/${name}`, nodeArguments: noProto, command: ['serve'], port };
}
