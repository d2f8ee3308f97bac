import { readConfig } from './config.js';

it.each(['REQUEST_TIMEOUT_MS', 'AGENCY_TIMEOUT_MS', 'SUPERGRAPH_POLL_MS'])(
  'refuses more in %s than a timer can wait',
  (name) => {
    expect(() => readConfig({ [name]: '2147483648' }, [])).toThrow(new RegExp(`^${name} `));
  },
);
