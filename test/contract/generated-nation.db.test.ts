import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Agency, agencySubgraph, grantServing, openDatabase, readRegisters } from '@safer-graph/kit';
import { graphql } from 'graphql';
import { publicCaller } from '../support/agency-database.js';
import { freshDatabase } from '../support/postgres.js';
import { housing } from '../../subgraphs/housing/src/housing.js';
import { police } from '../../subgraphs/police/src/police.js';
import { probation } from '../../subgraphs/probation/src/probation.js';
import { readCatalogues } from '../../subgraphs/partnership/src/measure/catalogue.js';
import { youth } from '../../subgraphs/youth/src/youth.js';
import { repository } from '../../local/src/repository.js';

// Each agency loads all of its files.
jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'safer-graph-nation-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As the command line makes it. */
const generate = (...options: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'local/src/generate/main.ts', ...options], {
    cwd: repository,
    encoding: 'utf8',
    stdio: 'pipe',
  });

/** Loads the generated files as the agency's own import would with SCHEMA_DIR, and asks as the public. */
async function askOf(agency: Agency, query: string): Promise<unknown> {
  const subgraph = agencySubgraph(agency);
  const registers = readRegisters(folder);
  const urls = await freshDatabase(agency.name);
  const importing = await openDatabase(urls.importUrl, subgraph.entities, subgraph.migrations);
  const serving = await openDatabase(urls.serveUrl, subgraph.entities);
  try {
    await importing.runMigrations({ transaction: 'all' });
    await grantServing(importing, new URL(urls.serveUrl).username, subgraph.tables);
    // What the minutes state is not generated.
    const files = agency.sample.filter(({ file }) => existsSync(join(folder, agency.name, file)));
    expect(agency.sample.length - files.length).toBeLessThanOrEqual(1);
    for (const { dataset, file } of files)
      expect(await subgraph.import(importing, dataset, join(folder, agency.name, file), registers)).toMatchObject({
        dataset,
        release: expect.any(String),
      });
    const { schema } = await subgraph.build(folder);
    const contextValue = subgraph.contextFor(registers)(publicCaller, serving);
    return JSON.parse(JSON.stringify(await graphql({ schema, source: query, contextValue })));
  } finally {
    await Promise.all([importing.destroy(), serving.destroy()]);
    await urls.drop();
  }
}

describe('a generated nation of two partnerships', () => {
  beforeAll(() => generate('--partnerships', '2', '--out', folder));

  const ofInvented = (selection: string): string => `{ area(code: "E07900000") { name ${selection} } }`;
  const answer = (fields: Record<string, unknown>) => ({
    data: { area: { name: 'SYNTHETIC District 0', ...fields } },
  });
  const value = expect.any(Number);
  const provenance = { dataset: expect.stringMatching(/^SYNTHETIC /) };

  it('is read by the police, down to its wards', async () => {
    expect(
      await askOf(
        police,
        `{ area(code: "9900025") { name wardCrime(period: "2009-08") { value provenance { dataset } } } }`,
      ),
    ).toEqual({
      data: {
        area: {
          name: 'SYNTHETIC Ward 25',
          wardCrime: Array(8).fill({ value, provenance }),
        },
      },
    });
  });

  it('is read by housing, with surveys that are large enough or are not', async () => {
    expect(
      await askOf(
        housing,
        ofInvented('tenantSatisfaction(asOf: "2009-12-03") { value sampleSize availability provenance { dataset } }'),
      ),
    ).toEqual(
      answer({
        tenantSatisfaction: [
          { value: 67.3, sampleSize: 156, availability: 'AVAILABLE', provenance },
          { value: null, sampleSize: 28, availability: 'SUPPRESSED', provenance },
        ],
      }),
    );
  });

  it('is read by probation', async () => {
    expect(
      await askOf(probation, ofInvented('probationCaseload(asOf: "2009-12-03") { value provenance { dataset } }')),
    ).toEqual(answer({ probationCaseload: Array(4).fill({ value, provenance }) }));
  });

  it('is read by the services for young people, with rates on its own residents', async () => {
    expect(
      await askOf(
        youth,
        ofInvented('firstTimeEntrantRates(period: "2007/08") { value denominator unit provenance { dataset } }'),
      ),
    ).toEqual(
      answer({
        firstTimeEntrantRates: Array(2).fill({
          value,
          denominator: value,
          unit: 'young people per 100,000 aged 10 to 17',
          provenance,
        }),
      }),
    );
  });

  it('has the catalogues of all agencies, from which the partnership knows their measures', () => {
    const named = (schemaDir: string): string[] => readCatalogues(schemaDir).map(({ agency }) => agency);
    expect(named(folder)).toEqual(named(join(repository, 'schema')));
    expect(named(folder)).toContain('youth');
  });
});

describe('the command that generates', () => {
  it.each([
    [['--partnerships', '0', '--out', 'x'], '--partnerships takes a number from 1 to 999; got 0.'],
    [['--partnerships', 'all', '--out', 'x'], '--partnerships takes a number from 1 to 999; got all.'],
    [['--partnerships', '2'], '--partnerships needs --out: the repository keeps the sample of one partnership.'],
  ])('refuses %j', (options, message) => {
    expect(() => generate(...options)).toThrow(message);
  });
});
