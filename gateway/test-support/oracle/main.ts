import { parseArgs } from 'node:util';
import { reproduce } from './reproduce.js';
import { runOracle } from './run-oracle.js';

/** A long run, `--operations 10000 --seed 1`; or one of its failures again, `--reproduce 17/3`. See docs/gateway.md. */
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '20' },
    reproduce: { type: 'string' },
  },
});
if (values.reproduce === undefined) {
  const report = await runOracle({
    operations: Number(values.operations),
    seed: Number(values.seed),
    each: Number(values.each),
    onFailure: ({ seed, at, outcome }) =>
      console.log(`--reproduce ${seed}/${at}: ${outcome.verdict}: ${outcome.reason}`),
  });
  console.log(report.statistics.print());
  for (const { seed, at, outcome } of report.refusals)
    console.log(`--reproduce ${seed}/${at}: refused: ${outcome.reason}`);
  const [first] = report.failures;
  if (first) console.log(await reproduce(first.seed, first.at, true));
  console.log(
    `${report.operations} operations, ${report.failures.length} answered otherwise, ${report.refusals.length} refused`,
  );
  process.exitCode = report.failures.length > 0 ? 1 : 0;
} else {
  const [seed = 0, at = 0] = values.reproduce.split('/').map(Number);
  console.log(await reproduce(seed, at, true));
}
