import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gatewayErrorCodes } from './error-codes.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

it('is in the published list, whatever code the gateway answers with', () => {
  const named = sources.flatMap((source) => [
    ...source.matchAll(/(?:code: |refusal\(|check\(|AgencyFailure\(\s*|errorBody\()'([A-Z][A-Z_]+)'/g),
  ]);
  const codes = new Set(named.map(([, code]) => code));
  expect(codes.size).toBeGreaterThan(10);
  expect([...codes].filter((code) => !(code! in gatewayErrorCodes))).toEqual([]);
});
