const commonjs = { module: { type: 'commonjs' } };

/** Runs the ESM sources as CommonJS through swc: jest's own ESM support still needs experimental flags. */
export default {
  testMatch: ['**/*.test.ts'],
  // The benchmark's packages are its own, and the gateways that it measures among them.
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/local/.data/', '<rootDir>/bench/node_modules/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: false },
        },
        ...commonjs,
      },
    ],
    // It comes as ESM alone.
    '/node_modules/jose/.+\\.js$': ['@swc/jest', commonjs],
  },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  moduleNameMapper: {
    '^@safer-graph/kit$': '<rootDir>/subgraphs/kit/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  extensionsToTreatAsEsm: [],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
  // Processes and databases start on machines that do other things too.
  testTimeout: 60_000,
};
