import 'reflect-metadata';
import { importFile } from '../src/import/import-file.js';
import { readRegisters } from '../src/register.js';
import { openDatabase } from '../src/serve/database.js';
import { type Disclosure, monthlyCounts } from './monthly-counts.js';

/** Says when it is ready, imports a file when it is told to, and says what it is doing and what came of it. */
async function main(url: string, schemaDir: string, disclosure: Disclosure): Promise<void> {
  const registers = readRegisters(schemaDir);
  const db = await openDatabase(url, []);
  const say = (what: string): void => void process.send!(what);
  process.once('message', (file: string) => {
    void importFile(db, monthlyCounts(disclosure), file, registers, { progress: say })
      .then(
        ({ release }) => say(`imported ${release}`),
        (error: Error) => say(`refused ${error.message}`),
      )
      .then(() => db.destroy())
      .finally(() => process.disconnect());
  });
  say('ready');
}

const [url, schemaDir, disclosure] = process.argv.slice(2);
void main(url!, schemaDir!, disclosure as Disclosure);
