import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';

/**
 * Stands for a subgraph or the gateway where the local default itself is tested: obeys the same few rules (a sample
 * command, /health, SIGTERM, the end of stdin) and starts in no time. The tests say in FAKE_FAILS what is to go wrong.
 */
const [command, name = 'gateway'] = process.argv.slice(2);
const env = process.env;
if (env['END_WITH_PARENT'] === '1') process.stdin.on('end', () => process.exit(0)).resume();
process.on('SIGTERM', () => process.exit(0));

if (command === 'sample') {
  appendFileSync(env['FAKE_SAMPLES'] ?? '/dev/null', 'sample\n');
  process.exit();
}
if (env['FAKE_FAILS'] === name) {
  console.error(`${name} cannot read its register.`);
  process.exit(1);
}
createServer((request, response) => {
  if (request.url === '/end') process.exit(3);
  if (request.url === '/settings') {
    response.end(JSON.stringify(Object.keys(env).filter((setting) => /^(ALPHA|BETA|GATEWAY)_/.test(setting))));
    return;
  }
  response.end(JSON.stringify({ name, database: env[`${name.toUpperCase()}_DATABASE_URL`] }));
}).listen(Number(env[`${name.toUpperCase()}_PORT`]), '127.0.0.1');
