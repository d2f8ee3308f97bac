import { existsSync, readFileSync } from 'node:fs';
import js from '@eslint/js';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import tseslint from 'typescript-eslint';

const graphql = graphqlPlugin.default ?? graphqlPlugin;
const tests = ['**/*.test.ts', 'test/**', '**/fixture/**', '**/test-support/**'];
/** Programs that speak to the person who started them. */
const speaking = ['**/main.ts', 'subgraphs/kit/src/serve/**', 'local/**', 'bench/**', '**/*.mjs'];

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'performance',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
  ].map((name) => [name, 'readonly']),
);

const supergraph = 'schema/supergraph.graphql';
const savedQueries = 'schema/queries/*.graphql';

/** The graph as a client sees it; every GraphQL file gets the same, because the parser keeps the first that it is given. */
const composed = existsSync(supergraph);
const graphQLConfig = composed
  ? {
      schema: print(transformSupergraphToPublicSchema(parse(readFileSync(supergraph, 'utf8')))),
      documents: savedQueries,
    }
  : {};

export default [
  { ignores: ['**/dist/', 'local/.data/', 'coverage/', '**/node_modules/'] },

  { files: ['**/*.{js,mjs,cjs,ts}'], ...js.configs.recommended },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // Said by the compiler (noUnusedLocals), with fewer false finds.
      '@typescript-eslint/no-unused-vars': 'off',
      // A resolver or a command may be async because its siblings are.
      '@typescript-eslint/require-await': 'off',
      // Objects here are closures, not instances: a method taken from one needs no this.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{ts,mjs}'],
    languageOptions: { globals: nodeGlobals },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are parsed once, in config.ts; take them as arguments.',
        },
      ],
    },
  },
  // Its packages are installed when it first runs, which compiles it: without them every type of theirs is unknown.
  { files: ['bench/**/*.ts'], ...tseslint.configs.disableTypeChecked },
  { files: speaking, rules: { 'no-console': 'off' } },
  // What runs before the packages are installed has no config.ts to ask.
  { files: ['**/config.ts', 'local/*.mjs', 'deploy/*.mjs', ...tests], rules: { 'no-restricted-properties': 'off' } },
  {
    // The one place where code is made from text; names stand in it JSON-quoted only.
    files: ['gateway/src/execution/generate.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off', '@typescript-eslint/no-unsafe-call': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines': ['error', { max: 400 }],
      // Tests look into answers of any shape and compare them whole.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    files: ['schema/*.graphql'],
    ignores: [supergraph],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
    },
  },
  ...(composed
    ? [
        {
          files: [savedQueries],
          languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
          plugins: { '@graphql-eslint': graphql },
          rules: {
            ...graphql.configs['flat/operations-recommended'].rules,
            // An answer is read by people, not kept in a normalised cache: ids are asked for where they matter.
            '@graphql-eslint/require-selections': 'off',
            // The gateway guards depth; a meeting, its actions, their measures and figures go deeper than seven.
            '@graphql-eslint/selection-set-depth': 'off',
          },
        },
      ]
    : []),
];
