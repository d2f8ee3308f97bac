/** A process that npm start starts; its settings begin with its name. */
export interface LocalProcess {
  readonly name: string;
  /** A workspace of the repository, with `src/main.ts`. */
  readonly folder: string;
  /** What follows `src/main.ts`. */
  readonly command: readonly string[];
  readonly port: number;
}

export const subgraphs: readonly LocalProcess[] = [
  { name: 'partnership', folder: 'subgraphs/partnership', command: ['serve'], port: 4001 },
  { name: 'police', folder: 'subgraphs/police', command: ['serve'], port: 4002 },
  { name: 'housing', folder: 'subgraphs/housing', command: ['serve'], port: 4003 },
  { name: 'probation', folder: 'subgraphs/probation', command: ['serve'], port: 4004 },
  { name: 'youth', folder: 'subgraphs/youth', command: ['serve'], port: 4005 },
];

export const gateway: LocalProcess = { name: 'gateway', folder: 'gateway', command: [], port: 4000 };
