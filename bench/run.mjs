import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Installs what the benchmark needs when it is not there, compiles the gateway as it is deployed and the benchmark itself, and runs it. */
const bench = fileURLToPath(new URL('.', import.meta.url));
const repository = fileURLToPath(new URL('..', import.meta.url));

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`"${command} ${args.join(' ')}" failed in ${cwd}${error ? `: ${error.message}` : ''}`);
    process.exit(status ?? 1);
  }
}

if (process.platform !== 'linux') {
  console.error('The benchmark runs on Linux: it reads /proc and gives each candidate a core with taskset.');
  process.exit(1);
}
const install = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
if (!existsSync(`${repository}node_modules/typescript`)) run('npm', install, repository);
if (!existsSync(`${bench}node_modules/.package-lock.json`)) run('npm', install, bench);
// Another gateway's folder was named, or nothing is measured.
const compiled = process.argv.some((option) => /^--(gateway|publish)/.test(option));
if (!compiled) run('npx', ['tsc', '-b', 'gateway/tsconfig.build.json'], repository);
run('npx', ['tsc', '-p', 'tsconfig.json'], bench);
// In this process: a signal to npm ends it, and with it all that it has started.
await import('./dist/main.js');
