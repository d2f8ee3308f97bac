import { existsSync, readFileSync } from 'node:fs';
import js from '@eslint/js';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import tseslint from 'typescript-eslint';

const graphql = graphqlPlugin.default ?? graphqlPlugin;
const tests = ['**/*.test.ts', 'test/**', '**/fixture/**', '**/test-support/**'];
/** Programs that speak to the person who started them. */
const speaking = ['**/main.ts', '**/cli/**', 'local/**', 'bench/**'];

const supergraph = 'schema/supergraph.graphql';
const savedQueries = 'schema/queries/*.graphql';

/** What saved queries are held against: the graph as a client sees it. */
const apiSchema = () => print(transformSupergraphToPublicSchema(parse(readFileSync(supergraph, 'utf8'))));

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
    },
  },
  {
    files: ['**/*.{ts,mjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
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
  { files: speaking, rules: { 'no-console': 'off' } },
  { files: ['**/config.ts', ...tests], rules: { 'no-restricted-properties': 'off' } },
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
    languageOptions: { parser: graphql.parser },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/description-style': 'error',
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
    },
  },
  ...(existsSync(supergraph)
    ? [
        {
          files: [savedQueries],
          languageOptions: {
            parser: graphql.parser,
            parserOptions: { graphQLConfig: { schema: apiSchema(), documents: savedQueries } },
          },
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
