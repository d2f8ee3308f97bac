import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs `npm ci` when node_modules is not what package-lock.json asks for. */
export async function install(root) {
  const reason = whyInstall(root);
  if (reason === null) return;
  try {
    accessSync(root, constants.W_OK);
  } catch (error) {
    throw new Error(
      `Cannot write in ${root} (${error.code}): node_modules goes there. Clone into a folder of your own.`,
      { cause: error },
    );
  }
  console.error(`Installing packages with npm ci (${reason}); this takes about half a minute.`);
  const code = await npmCi(root);
  if (code !== 0) throw new Error(`npm ci failed with ${code} in ${root}; its output is above. Nothing was started.`);
}

/** Compares with the list that npm itself keeps of what it has installed, whoever asked it to. */
export function whyInstall(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  let installed;
  try {
    installed = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')).packages;
  } catch {
    return 'there is no complete node_modules';
  }
  for (const [path, { version, integrity, optional, link }] of Object.entries(wanted)) {
    if (!path.includes('node_modules/') || link) continue;
    const found = installed[path];
    if (found ? found.version !== version || found.integrity !== integrity : !optional) {
      return `${path} is ${found ? `version ${found.version}` : 'missing'}, and package-lock.json says ${version}`;
    }
  }
  return null;
}

/** --include=dev: NODE_ENV may be production, and tsx, which runs the sources, is a development dependency. */
function npmCi(root) {
  const script = readFileSync(join(root, 'local/end-with-parent.sh'), 'utf8');
  const npm = ['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'];
  const env = { ...process.env, STOP_SIGNAL: 'TERM', REMOVE_AFTERWARDS: '' };
  return new Promise((resolve, reject) => {
    spawn('/bin/sh', ['-c', script, 'end-with-parent', ...npm], {
      cwd: root,
      env,
      detached: true,
      stdio: ['pipe', 2, 2], // stdout belongs to the command: npm run token prints a token and nothing else
    })
      .once('error', reject)
      .once('close', (code, signal) => resolve(code === null ? signal : code));
  });
}
