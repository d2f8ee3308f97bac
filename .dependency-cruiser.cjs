/**
 * Imports point one way: main → schema, loaders → resolver, loader → entity → dataset → kit.
 * A dataset is a folder and a role is a suffix, so a file's name says what it may import.
 */
const tests = '\\.test\\.ts$|/fixture/|/test-fixtures/|/test-support/';
const agency = '^subgraphs/(?!kit/)([^/]+)/';
const roles = ['dataset', 'entity', 'loader', 'resolver', 'import'];
/** Each role imports itself and what stands before it; an import fills entities and answers nobody. */
const mayImport = {
  dataset: ['dataset'],
  entity: ['dataset', 'entity'],
  loader: ['dataset', 'entity', 'loader'],
  resolver: ['dataset', 'entity', 'loader', 'resolver'],
  import: ['dataset', 'entity', 'import'],
};

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Let the child declare its field on the parent.', {}, { circular: true }),
    forbid('resolvable', 'The file or package is not there.', {}, { couldNotResolve: true }),

    forbid(
      'agencies-are-strangers',
      'An agency deploys alone: it never imports another. What it needs to know stands in schema/.',
      { path: agency },
      { path: '^subgraphs/', pathNot: '^subgraphs/(kit|$1)/' },
    ),
    forbid(
      'kit-through-its-door',
      'The kit is what its index exports; write @safer-graph/kit.',
      { path: agency },
      { path: '^subgraphs/kit/', pathNot: '^subgraphs/kit/src/index\\.ts$' },
    ),
    forbid(
      'kit-knows-no-agency',
      'The kit has no agency’s words in it.',
      { path: '^subgraphs/kit/' },
      { path: '^(subgraphs/(?!kit/)|gateway/|schema/|local/)' },
    ),
    forbid(
      'agencies-read-schema-as-files',
      'Registers and catalogues are files, found through SCHEMA_DIR; the gateway and the local default are others’ programs.',
      { path: agency },
      { path: '^(gateway|schema|local)/' },
    ),
    forbid(
      'gateway-reads-the-supergraph-alone',
      'The gateway knows the agencies through schema/supergraph.graphql.',
      { path: '^gateway/', pathNot: tests },
      { path: '^(subgraphs|schema|local)/' },
    ),
    forbid(
      'schema-tool-imports-no-agency',
      'It runs each agency’s own print command, so that an agency may be written in any language. The rule by which a plan is held against catalogues is the contract’s, and written once.',
      { path: '^schema/' },
      { path: '^(subgraphs|gateway|local)/', pathNot: '^subgraphs/kit/src/(commitment-check|register)\\.ts$' },
    ),
    forbid(
      'local-starts-processes',
      'The local default starts the others as processes; it imports none of them.',
      { path: '^local/' },
      { path: '^(subgraphs|gateway|schema)/' },
    ),

    ...roles.map((role) =>
      forbid(
        `${role}-looks-down`,
        `A .${role}.ts imports only ${mayImport[role].map((other) => `.${other}.ts`).join(', ')} of the datasets, and the kit.`,
        { path: `^subgraphs/.*\\.${role}\\.ts$` },
        {
          path: `\\.(${roles.filter((other) => !mayImport[role].includes(other)).join('|') || '(?!)'})\\.ts$`,
          pathNot: tests,
        },
      ),
    ),
    forbid(
      'main-is-the-top',
      'main.ts, schema.ts and loaders.ts put an agency together; its datasets do not know them but for the type of the loaders.',
      { path: `${agency}src/.+/`, pathNot: tests },
      { path: '^subgraphs/[^/]+/src/(main|schema|loaders)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),

    forbid(
      'names-that-say-something',
      'A file is named after what an analyst or an engineer looks for, in kebab-case; index.ts is the kit’s alone.',
      {},
      {
        path: '^(subgraphs|gateway|schema|local|test)/.*((^|/)(utils|helpers|common|types|constants|services|index)(/|\\.m?ts$)|[A-Z_][^/]*$)',
        pathNot: 'node_modules|^subgraphs/kit/src/index\\.ts$',
      },
    ),
    forbid('tests-are-leaves', 'Only tests import tests.', { pathNot: `${tests}|^test/` }, { path: `${tests}|^test/` }),
    forbid(
      'declared-packages',
      'Each folder builds alone: it imports only packages that its own package.json names.',
      { path: '^(subgraphs|gateway|schema|local)/', pathNot: `${tests}|^local/test\\.mjs$` },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|^local/\\.data/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
