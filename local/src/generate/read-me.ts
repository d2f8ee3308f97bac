import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes what has to be known of the tables of a folder, because somebody who opens one of them sees no notice. */
export function writeReadMe(folder: string, invented: string, rest = 'Every file of this folder is invented.'): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'README.md'),
    `# SYNTHETIC sample

The figures of these tables are invented. They have the layout of real tables, and name real areas and organisations, whose
figures they are not. Do not quote them.

- Invented: ${invented}
- ${rest}
- Real: the names and codes of areas and organisations, and what the publishers call their columns and offences. Numbers of people
  and households, by which the figures are scaled, are from \`schema/registers\`.

\`npm run sample:generate\` writes the files (\`local/src/generate\`), the same at every run; nothing is taken from real tables. The
\`.release.json\` of an invented file says \`"synthetic": true\`, and the title of whatever comes out of it begins with SYNTHETIC.
`,
  );
}
