import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { file } from './processes.js';

export const usage = `How to use it: npm run bench -- [options]

  --only hand,ours         candidates (all; hand is always measured, because the others are ratios to it)
  --queries heavy,small    operations put under load (both)
  --connections 1,10,50    connections of the load (all three)
  --rounds 5               how often everything is measured
  --seconds 2              how long each measurement takes
  --parts load,never-seen,linearity   what is measured (all three)
  --gateway DIST           our gateway as it was compiled there, to compare with gateway/dist, which is compiled otherwise
  --publish FILE           measures nothing: puts the tables of a results file into the README`;

export const parts = ['load', 'never-seen', 'linearity'] as const;
export const queries = ['heavy', 'small'] as const;

export interface Options {
  readonly only: readonly string[] | undefined;
  readonly queries: readonly (typeof queries)[number][];
  readonly connections: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly parts: readonly (typeof parts)[number][];
  readonly gateway: string;
  readonly publish: string | undefined;
}

const text = { type: 'string' } as const;

export function readOptions(args: readonly string[], calledFrom: string): Options {
  const options = {
    only: text,
    queries: text,
    connections: text,
    rounds: text,
    seconds: text,
    parts: text,
    gateway: text,
    publish: text,
  };
  const { values } = parseArgs({ args: [...args], options });
  return {
    only: values.only?.split(','),
    queries: choices('queries', queries, values.queries),
    connections: (values.connections ?? '1,10,50').split(',').map((number) => positive('connections', number)),
    rounds: positive('rounds', values.rounds ?? '5'),
    seconds: positive('seconds', values.seconds ?? '2'),
    parts: choices('parts', parts, values.parts),
    gateway: resolve(calledFrom, values.gateway ?? file('../../gateway/dist')),
    publish: values.publish && resolve(calledFrom, values.publish),
  };
}

function positive(name: string, given: string): number {
  const number = Number(given);
  if (!(number > 0)) throw new Error(`--${name} takes numbers above zero; got "${given}".`);
  return number;
}

function choices<Choice extends string>(
  name: string,
  all: readonly Choice[],
  given: string | undefined,
): readonly Choice[] {
  const chosen = given?.split(',') ?? all;
  const unknown = chosen.find((one) => !(all as readonly string[]).includes(one));
  if (unknown !== undefined) throw new Error(`--${name} takes ${all.join(', ')}; got "${unknown}".`);
  return chosen as readonly Choice[];
}
