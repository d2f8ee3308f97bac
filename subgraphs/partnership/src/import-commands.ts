import { resolve } from 'node:path';
import { commitmentCheck, readRegisters, type runSubgraph, type Subgraph, withImportLogin } from '@safer-graph/kit';
import type { DataSource } from 'typeorm';
import { publishedCommitments, writeCommitments } from './commitment/published-commitments.js';
import type { PartnershipContext } from './context.js';
import type { Catalogue } from './measure/catalogue.js';
import { withOwn } from './partnership-measure/with-own.js';
import { importMinutes } from './minutes-import/import-minutes.js';
import { importReview } from './review/import-review.js';

type Extend = NonNullable<Parameters<typeof runSubgraph>[2]>;

/** The commands by which people import minutes and reviews, and publish commitments; a file is meant from where npm was called. */
export const importCommands =
  (subgraph: Subgraph<PartnershipContext, string>, catalogues: readonly Catalogue[]): Extend =>
  (program, config) => {
    const report = (run: (db: DataSource) => Promise<string>): Promise<void> =>
      withImportLogin(subgraph, config, async (db) => void process.stdout.write(`${await run(db)}\n`));
    const registers = () => readRegisters(config.schemaDir);
    program
      .command('import-minutes')
      .description('Import minutes as text or markdown, in one transaction. The same file again changes nothing.')
      .argument('<file>', 'the minutes, in UTF-8')
      .option('--partnership <id>', 'whose minutes they are, where the register does not know the body that they print')
      .action((file: string, { partnership }: { partnership?: string }) =>
        report((db) => importMinutes(db, resolve(config.calledFrom, file), registers(), partnership ?? null)),
      );
    program
      .command('import-review')
      .description('Import what a person has confirmed about minutes that are here. Every quote in it is checked.')
      .argument('<file>', 'the reviewed file, JSON')
      .action((file: string) =>
        report((db) => importReview(db, resolve(config.calledFrom, file), registers(), withOwn(catalogues))),
      );
    program
      .command('commitments')
      .description(
        'Write to schema/commitments what the plans rest on, for the schema check to hold against catalogues.',
      )
      .action(() =>
        report(async (db) => {
          const check = commitmentCheck(withOwn(catalogues), registers());
          return writeCommitments(config.schemaDir, await publishedCommitments(db, check));
        }),
      );
  };
