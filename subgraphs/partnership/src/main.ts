import { resolve } from 'node:path';
import { readRegisters, runSubgraph, subgraphConfig, withImportLogin } from '@safer-graph/kit';
import { readCatalogues } from './measure/catalogue.js';
import { measureTypes } from './measure/measure-reference.js';
import { importMinutes } from './minutes-import/import-minutes.js';
import { partnershipSubgraph } from './partnership.js';
import { importReview } from './review/import-review.js';

const { schemaDir } = subgraphConfig('partnership', 4001);
const catalogues = readCatalogues(schemaDir);
const subgraph = partnershipSubgraph(catalogues);

await runSubgraph(subgraph, new URL('..', import.meta.url), (program, config) => {
  program
    .command('import-minutes')
    .description('Import minutes as text or markdown, in one transaction. The same file again changes nothing.')
    .argument('<file>', 'the minutes, in UTF-8')
    .option('--partnership <id>', 'whose minutes they are, where the register does not know the body that they print')
    .action((file: string, { partnership }: { partnership?: string }) =>
      withImportLogin(subgraph, config, async (db) =>
        console.log(
          await importMinutes(db, resolve(config.calledFrom, file), readRegisters(schemaDir), partnership ?? null),
        ),
      ),
    );
  program
    .command('import-review')
    .description('Import what a person has confirmed about minutes that are here. Every quote in it is checked.')
    .argument('<file>', 'the reviewed file, JSON')
    .action((file: string) =>
      withImportLogin(subgraph, config, async (db) =>
        console.log(
          await importReview(db, resolve(config.calledFrom, file), readRegisters(schemaDir), measureTypes(catalogues)),
        ),
      ),
    );
});
