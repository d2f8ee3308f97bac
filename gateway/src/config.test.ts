import { readConfig } from './config.js';

it.each(['REQUEST_TIMEOUT_MS', 'AGENCY_TIMEOUT_MS', 'SUPERGRAPH_POLL_MS'])(
  'refuses more in %s than a timer can wait',
  (name) => {
    expect(() => readConfig({ [name]: '2147483648' }, [])).toThrow(new RegExp(`^${name} `));
  },
);

it('waits for one agency as long as is set for it, and for the others as long as for all', () => {
  const { agency } = readConfig(
    { AGENCY_TIMEOUT_MS: '700', AGENCY_PUBLIC_KEY: 'unsigned', FIRE_SERVICE_TIMEOUT_MS: '90' },
    [],
  );
  const timeoutOf = (name: string) => agency(name, 'http://127.0.0.1:1/graphql').timeoutMs;
  expect([timeoutOf('fire-service'), timeoutOf('police')]).toEqual([90, 700]);
});

it.each(['soon', '0', '2147483648'])('refuses to wait "%s" for one agency', (text) => {
  const { agency } = readConfig({ AGENCY_PUBLIC_KEY: 'unsigned', POLICE_TIMEOUT_MS: text }, []);
  expect(() => agency('police', 'http://127.0.0.1:1/graphql')).toThrow(/^POLICE_TIMEOUT_MS /);
});
