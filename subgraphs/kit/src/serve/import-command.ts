import { isAbsolute, resolve } from 'node:path';
import type { Command } from 'commander';
import { inDigits } from '../import/in-digits.js';
import { SettingError, type SubgraphConfig } from '../config.js';
import type { ImportReport } from '../import/import-file.js';
import { readRegisters } from '../register.js';
import { withImportLogin } from './import-login.js';
import { showProgress } from './show-progress.js';
import type { Subgraph } from './subgraph.js';

/** The command by which an agency's engineer imports a file. */
export function addImportCommand<Context extends object>(
  program: Command,
  subgraph: Subgraph<Context, ImportReport | string>,
  config: SubgraphConfig,
): void {
  const { name, importNames, importHelp } = subgraph;
  const command = program
    .command('import')
    .description('Import a published file.')
    .argument('<dataset>', `one of: ${importNames.join(', ')}`)
    .argument('<file>', 'the file, as it was published')
    .configureHelp({ commandUsage: () => `npm run import -w subgraphs/${name} -- DATASET FILE [options]` })
    .addHelpText('after', importHelp)
    .action(async (dataset: string, file: string, { fewerRows = false }: { fewerRows?: boolean }) => {
      if (!importNames.includes(dataset))
        throw new SettingError(
          `${JSON.stringify(dataset)} is no dataset of ${name}; expected one of ${importNames.join(', ')}.`,
        );
      const path = isAbsolute(file) ? file : resolve(config.calledFrom, file);
      await withImportLogin(subgraph, config, async (db) => {
        const progress = showProgress();
        const options = { fewerRows, progress: progress.say };
        const result = subgraph.import(db, dataset, path, readRegisters(config.schemaDir), options);
        console.log(inWords(await result.finally(progress.end)));
      });
    });
  const publishesFigures = subgraph.catalogue() !== null;
  if (publishesFigures)
    command.option('--fewer-rows', 'the file has less than half of the rows of the last one, and that is meant');
}

/** What an import did, in one line. */
export function inWords(result: ImportReport | string): string {
  if (typeof result === 'string') return result;
  const { dataset, file, encoding, rows, passedOver, rates } = result;
  const made = [result, ...(rates ? [rates] : [])].filter(({ release }) => release !== null);
  if (made.length === 0) return `${dataset}: ${file} was imported before; nothing to do`;
  const others = passedOver > 0 ? `, of which ${inDigits(passedOver)} are none of the dataset's,` : '';
  const figures = made.map(({ cells, release }) => `${inDigits(cells)} figures, release ${release}`).join('; and ');
  return `${dataset}: ${inDigits(rows)} rows of ${file} (${encoding})${others} became ${figures}`;
}
