import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Candidate } from './candidates/candidate.js';
import { candidates } from './candidates/candidates.js';
import { calledFrom } from './config.js';
import { composeSupergraph } from './graph/compose.js';
import type { Urls } from './graph/subgraphs-process.js';
import { startRunners, stopRunners } from './measure/bench.js';
import { growingAnswers } from './measure/linearity.js';
import { neverSeenOperations } from './measure/never-seen.js';
import { underLoad } from './measure/under-load.js';
import { readOptions, usage, type Options } from './options.js';
import { askProcess, cores, file, pinThisProcess, startPinned } from './processes.js';
import { publish, report } from './report.js';
import { machine, type Results } from './results.js';

const started = performance.now();
const say = (progress: string): void =>
  console.log(`${Math.round((performance.now() - started) / 1000)} s  ${progress}`);

async function run(options: Options, folder: string): Promise<Results> {
  const subgraphs = startPinned('./graph/subgraphs-process.js', cores.subgraphs);
  const loader = startPinned('./measure/load-process.js', cores.load);
  const urls = await askProcess<Urls>(subgraphs);
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, composeSupergraph(urls));
  const chosen = choose(candidates({ urls, supergraphFile, folder, gateway: options.gateway }), options.only);
  for (const { title, configuration, command } of chosen)
    console.log(`${title}: ${configuration}; node ${command.flags.join(' ')}`);
  const runners = await startRunners(chosen);
  say(`${runners.length} candidates are ready.`);
  const bench = { subgraphs, loader, runners };
  const { parts, rounds } = options;
  const load = parts.includes('load') ? await underLoad(bench, options, say) : [];
  const contenders = runners.map(({ candidate: { command, ...candidate } }) => {
    return { ...candidate, flags: command.flags };
  });
  const neverSeen = parts.includes('never-seen') ? await neverSeenOperations(bench, rounds, say) : [];
  const linearity = parts.includes('linearity') ? await growingAnswers(bench, rounds, say) : [];
  await stopRunners(runners);
  subgraphs.disconnect();
  loader.disconnect();
  // Results are published, and whose folder it was is nobody's business.
  const shown = { ...options, gateway: relative(file('../..'), options.gateway) };
  return { machine: machine(), options: shown, candidates: contenders, load, neverSeen, linearity };
}

function choose(all: readonly Candidate[], only: Options['only']): readonly Candidate[] {
  const unknown = only?.find((name) => !all.some((candidate) => candidate.name === name));
  if (unknown !== undefined)
    throw new Error(`--only takes ${all.map(({ name }) => name).join(', ')}; got "${unknown}".`);
  return all.filter(({ name }) => name === 'hand' || !only || only.includes(name));
}

/** What the README shows is what stands in bench/results/published.json. */
function publishResults(from: string): void {
  const results = JSON.parse(readFileSync(from, 'utf8')) as Results;
  publish(results, file('../../README.md'));
  const target = file('../results/published.json');
  if (resolve(from) !== target) copyFileSync(from, target);
}

async function main(options: Options): Promise<void> {
  if (options.publish) return publishResults(options.publish);
  pinThisProcess();
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-bench-'));
  try {
    const results = await run(options, folder);
    console.log(`\n${report(results)}\n`);
    mkdirSync(file('../results'), { recursive: true });
    const target = file('../results/last.json');
    writeFileSync(target, `${JSON.stringify(results, null, 1)}\n`);
    say(`Every round is in ${target}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fail(error: unknown): never {
  console.error((error as Error).message);
  process.exit(1);
}

function optionsOrUsage(): Options {
  try {
    return readOptions(process.argv.slice(2), calledFrom);
  } catch (error) {
    return fail(new Error(`${(error as Error).message}\n\n${usage}`));
  }
}

main(optionsOrUsage()).catch(fail);
