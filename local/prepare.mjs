import { fileURLToPath } from 'url';
import { nodeProblem } from './node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Sees to Node and the packages, then runs `go`. A failure is one message and exit code 1. */
export function prepare(go) {
  const problem = nodeProblem(process.versions.node);
  if (problem) return fail(problem);
  import('./install.mjs')
    .then(({ install }) => install(root))
    .then(go)
    .catch((error) => fail(error.message));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
