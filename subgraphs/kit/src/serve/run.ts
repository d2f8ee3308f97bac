import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { SettingError, type SubgraphConfig, subgraphConfig } from '../config.js';
import { FileError } from '../import/file-error.js';
import type { ImportReport } from '../import/import-file.js';
import { readRegisters } from '../register.js';
import { grantServing } from '../store/grants.js';
import { addImportCommand, inWords } from './import-command.js';
import { withImportLogin } from './import-login.js';
import type { Subgraph } from './subgraph.js';

/** The command line of a subgraph. `directory` is its folder, in which its sample lies. */
export async function runSubgraph<Context extends object>(
  subgraph: Subgraph<Context, ImportReport | string>,
  directory: URL,
  extend: (program: Command, config: SubgraphConfig) => void = () => undefined,
): Promise<void> {
  const config = subgraphConfig(subgraph.name, subgraph.port);
  const program = new Command(subgraph.name).description(`The ${subgraph.name} subgraph of Safer Graph.`);
  program
    .command('serve', { isDefault: true })
    .description('Answer the gateway.')
    // An import has no use for the server, which takes memory and half a second to load.
    .action(async () => (await import('./serve.js')).serve(subgraph, config));
  program
    .command('migrate')
    .description('Bring the tables up to date and let the serving login read what it serves.')
    .action(() => withImportLogin(subgraph, config, (db) => migrate(subgraph, config, db)));
  program
    .command('print')
    .description('Print SDL and measure catalogue as JSON; needs no settings.')
    .action(async () => {
      const { sdl } = await subgraph.build(config.schemaDir);
      process.stdout.write(`${JSON.stringify({ sdl, catalogue: subgraph.catalogue() })}\n`);
    });
  addImportCommand(program, subgraph, config);
  program
    .command('sample')
    .description('Migrate, and import the sample files.')
    .action(() =>
      withImportLogin(subgraph, config, async (db) => {
        await migrate(subgraph, config, db);
        const registers = readRegisters(config.schemaDir);
        for (const { dataset, file } of subgraph.sample)
          console.log(
            inWords(await subgraph.import(db, dataset, fileURLToPath(new URL(`sample/${file}`, directory)), registers)),
          );
      }),
    );
  extend(program, config);
  // `serve` ends by itself, with its requests finished; any other command ends at once with who started it.
  program.hook('preAction', (_, command) => {
    if (config.endWithParent && command.name() !== 'serve')
      process.stdin
        .once('end', () => process.exit(1))
        .resume()
        .unref();
  });
  await run(program);
}

/** One clear message for what the person at the keyboard can mend; a stack for what only we can. */
async function run(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    const isForThem = error instanceof SettingError || error instanceof FileError;
    // Never the error object itself: a failed statement carries its parameters, which are the cells of the file.
    console.error(error instanceof Error ? (isForThem ? error.message : error.stack) : String(error));
    process.exitCode = 1;
  }
}

async function migrate<Context extends object>(
  subgraph: Subgraph<Context, ImportReport | string>,
  config: SubgraphConfig,
  db: DataSource,
): Promise<void> {
  const done = await db.runMigrations({ transaction: 'all' });
  await grantServing(db, decodeURIComponent(new URL(config.databaseUrl()).username), subgraph.tables);
  console.log(done.length > 0 ? `migrated: ${done.map(({ name }) => name).join(', ')}` : 'the tables are up to date');
}
