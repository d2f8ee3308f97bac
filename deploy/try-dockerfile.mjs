/**
 * Follows a Dockerfile without a Docker engine: the same files, the same commands, one empty folder per stage.
 *   node deploy/try-dockerfile.mjs gateway/Dockerfile EMPTY-FOLDER
 * It shows that the deployable builds alone, and leaves it in EMPTY-FOLDER/final/app. It says nothing of the base image.
 */
import { execSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [file, target] = process.argv.slice(2);
if (!file || !target) throw new Error('Expected two arguments: a Dockerfile, and an empty folder to build in.');
const repository = fileURLToPath(new URL('..', import.meta.url));
const stages = resolve(target);
if (existsSync(stages) && readdirSync(stages).length > 0) throw new Error(`${stages} is not empty.`);

let root = '';
let workdir = '/';
let environment = {};
const inStage = (path) => join(root, path.startsWith('/') ? path : join(workdir, path));

const instructions = {
  FROM(text) {
    root = join(stages, / AS (\S+)$/i.exec(text)?.[1] ?? 'final');
    environment = {};
    mkdirSync(root, { recursive: true });
  },
  WORKDIR(path) {
    workdir = path;
    mkdirSync(inStage('.'), { recursive: true });
  },
  ENV(text) {
    for (const pair of text.split(' ')) environment[pair.split('=')[0]] = pair.split('=')[1];
  },
  COPY(text) {
    const [, from, paths] = /^(?:--from=(\S+) )?(.*)$/.exec(text);
    const sources = paths.split(' ');
    const to = sources.pop();
    for (const source of sources.flatMap((path) => expand(from ? join(stages, from) : repository, path))) {
      const into = inStage(statSync(source).isDirectory() || !to.endsWith('/') ? to : join(to, basename(source)));
      mkdirSync(dirname(into), { recursive: true });
      cpSync(source, into, { recursive: true, filter: (path) => from || !isIgnored(path) });
    }
  },
  RUN(command) {
    console.log(`${basename(root)}: ${command}`);
    execSync(command, { cwd: inStage('.'), stdio: 'inherit', env: { ...plainEnvironment(), ...environment } });
  },
};

/** A path, or the files that its last part with a * stands for. */
function expand(base, path) {
  if (!path.includes('*')) return [join(base, path)];
  const pattern = new RegExp(`^${basename(path).replaceAll('.', '\\.').replace('*', '.*')}$`);
  const folder = join(base, dirname(path));
  const found = readdirSync(folder).filter((name) => pattern.test(name));
  if (found.length === 0) throw new Error(`COPY ${path}: no such file.`);
  return found.map((name) => join(folder, name));
}

/** The part of .dockerignore that stands inside folders that are copied. */
function isIgnored(path) {
  return /\/(node_modules|dist)(\/|$)/.test(path.slice(repository.length - 1));
}

/** Without what npm adds when it runs this: it would point at the repository. */
function plainEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
}

for (const line of readFileSync(join(repository, file), 'utf8').split('\n')) {
  const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
  instructions[name]?.(rest);
}
console.log(`Built: ${join(root, 'app')}`);
