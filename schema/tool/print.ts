import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { parse, print } from 'graphql';
import { z } from 'zod';
import { environmentWith } from './config.js';
import type { Contract } from './contract.js';
import { stableJson } from './stable-json.js';

const printed = z.object({ sdl: z.string().min(1), catalogue: z.record(z.string(), z.unknown()).nullable() });
const patience = 60_000;

/** Asks a subgraph's own print command what it publishes. Nothing of the subgraph is imported here. */
export async function printAgency(
  name: string,
  folder: string,
  settings: Record<string, string> = {},
): Promise<Contract> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', 'src/main.ts', 'print'], {
    cwd: folder,
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
  });
  const [output, complaint, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null, string | null]>,
  ]);
  const failed = (problem: string) => new Error(`${name} does not print its schema: ${problem}\n${complaint.trim()}`);
  if (signal) throw failed(`src/main.ts print in ${folder} was still running after ${patience / 1000} seconds.`);
  if (code !== 0) throw failed(`src/main.ts print in ${folder} ended with exit code ${code}.`);
  const answer = printed.safeParse(parseJson(output));
  if (!answer.success)
    throw failed(`expected one JSON document { "sdl", "catalogue" }, got ${output.slice(0, 80) || 'nothing'}`);
  const { sdl, catalogue } = answer.data;
  return { name, sdl: formatSdl(name, sdl), catalogueJson: catalogue && stableJson(catalogue) };
}

/** graphql-js decides the layout, so that only what is declared can differ. */
const formatSdl = (name: string, sdl: string) =>
  `# Printed from subgraphs/${name} by "npm run schema"; change it there.\n\n${print(parse(sdl))}\n`;

function parseJson(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
