import type { Dataset } from '../dataset.js';
import { type Importer, periodExamples } from './importer.js';
import { qualifierWords } from './read-qualifier.js';

const width = 100;

/** All that an engineer needs to import a file of an agency, below the usage and the options. */
export const importHelp = (agency: string, importers: readonly Importer[]): string => `
Datasets, and the columns that are read of their files. Columns may stand in any order, beside others;
letters' case and spaces do not matter. Behind "or": other labels of a column. What comes out of it stands below
"gives", as a column Measure names it. More on each dataset: docs/data-sources.md.

${importers.map(datasetHelp).join('\n\n')}

The file
  A CSV table with a header, as it was published. UTF-8, UTF-16 and the Windows-1252 of spreadsheets are
  told apart by what the file holds, with a byte order mark or without. Lines may end in any way. A figure
  that the source withholds is *, ~, c, x, u, [c], [u], [low] or <5; one that it does not have is empty, :,
  .., -, z, [x], [z], [n] or n/a, where the dataset has such figures.

How values are written
  A number    1204 or 1,204; 12.5 where it is measured, or a percentage
  An area     its code in the register, such as E07000111; tables of one publisher name it as that publisher does
  A period    ${Object.values(periodExamples).join('\n              ')}
  A qualifier ${wrapped(Object.keys(qualifierWords), 14).join('\n').trim()}; none: the number is exact
  Any other word of a fixed list, such as a programme or an audience, is refused with the list beside it.

Before it
  The import asks ${agency.toUpperCase()}_IMPORT_DATABASE_URL for the database, in the environment or in .env: the login that owns the
  tables. "npm run migrate -w subgraphs/${agency}" makes them, first of all and after an update.

The notice beside it
  A table does not say when it was published: cases.csv needs cases.release.json, such as
    {"publishedOn": "2009-11-12", "status": "FINAL", "synthetic": false}
  status: PROVISIONAL (not for the public), FINAL, or REVISED (a correction, which has only the cells that it
  corrects, and all rows of them). synthetic: true for invented figures, which are shown as that.
  "title" may be there too, and is shown in the place of the dataset's.

What happens
  One file is one release, in one transaction: all of it, or nothing. What was known before stays: an answer
  "as of" a day gives it. The same file with the same day again changes nothing. Where it takes long, progress
  is shown on stderr. The exit code is 0 where the file is imported, or was before; else 1.

What is refused, always the whole file
  a row that cannot be read     listed with line, column, value and reason: the first twenty here, and where
                                there are more all of them in FILE.rejects.csv, beside the file. All are counted,
                                by column and reason. Mend the file, and import it again.
  a ragged row                  it has more or fewer values than the header: a comma was lost, or came in.
  a figure that is there twice  it would be a matter of chance which one counts.
  a wrong total                 a row states a sum that the other rows do not give.
  a column about persons        such as a name, a date of birth, a postcode; and a value with a full postcode
                                or an e-mail address. A figure is about no person. The report does not repeat it.
  far fewer rows                less than half of those of the last release: the file was cut off on its way.
                                If that is meant: --fewer-rows.
  another figure, the same day  a correction has a later publishedOn.
  provisional after final       the public would lose a figure.
  a file that changes           while it is read.

Examples
  npm run import -w subgraphs/${agency} -- ${importers[0]!.dataset.name} ~/downloads/table.csv
  npm run import -w subgraphs/${agency} -- ${importers.at(-1)!.dataset.name} table.csv --fewer-rows
`;

function datasetHelp({ dataset, columns, optionalColumns = [], otherNames = {}, rates }: Importer): string {
  const named = (column: string): string => [column, ...(otherNames[column] ?? [])].join(' or ');
  return [
    `  ${dataset.name}`,
    `    ${dataset.title}`,
    ...wrapped(columns.map(named)),
    ...(optionalColumns.length > 0 ? ['    and, where a file has them:', ...wrapped(optionalColumns.map(named))] : []),
    '    gives:',
    ...wrapped(seriesOf(dataset)),
    ...(rates
      ? [
          `    and with them, from the same import, the rates of ${rates.dataset.name}:`,
          ...wrapped(seriesOf(rates.dataset)),
        ]
      : []),
  ].join('\n');
}

const seriesOf = ({ measures }: Dataset): string[] =>
  measures.filter(({ collected }) => collected).map(({ id }) => id.slice(id.lastIndexOf('/') + 1));

/** A list over as many lines as it takes. */
function wrapped(items: readonly string[], margin = 6): string[] {
  const lines: string[] = [];
  for (const [place, item] of items.entries()) {
    const next = place < items.length - 1 ? `${item},` : item;
    const line = `${lines.at(-1) ?? ''} ${next}`;
    if (lines.length > 0 && line.length <= width) lines[lines.length - 1] = line;
    else lines.push(' '.repeat(margin) + next);
  }
  return lines;
}
