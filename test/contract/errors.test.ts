import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorPage } from '../support/error-page.js';

it('docs/errors.md is what the lists in the code say; npm run errors prints it', () => {
  const page = fileURLToPath(new URL('../../docs/errors.md', import.meta.url));
  expect(readFileSync(page, 'utf8')).toBe(errorPage());
});
