import { whole } from '../../test-support/importing.js';
import { importHelp } from './import-help.js';
import type { Importer } from './importer.js';

const offences: Importer = {
  ...whole,
  dataset: {
    ...whole.dataset,
    name: 'offences',
    title: 'Offences by partnership',
    measures: [
      ...whole.dataset.measures,
      { ...whole.dataset.measures[0]!, id: 'test/offences/robbery' },
      { ...whole.dataset.measures[0]!, id: 'test/offences/not-collected', collected: false },
    ],
  },
  columns: ['Year', 'Quarter', 'Partnership', 'Offence', 'Number of Offences'],
  optionalColumns: ['Note'],
  otherNames: {
    Partnership: ['CSP Name', 'Community Safety Partnership'],
    'Number of Offences': ['Offence Count', 'Offences'],
  },
};

it('the help of an import names each dataset, its columns with their other labels, and what it gives', () =>
  expect(importHelp('police', [offences, whole])).toContain(`
  offences
    Offences by partnership
      Year, Quarter, Partnership or CSP Name or Community Safety Partnership, Offence,
      Number of Offences or Offence Count or Offences
    and, where a file has them:
      Note
    gives:
      all, robbery

  cases
    Cases
      area, quarter, cases
    gives:
      all

The file
`));

it('says how every period and every qualifier is written, and what an import needs', () => {
  const help = importHelp('police', [offences, whole]);
  for (const written of [
    'A period    a day such as 2009-12-03\n              a month such as 2009-12\n',
    'a quarter of the financial year such as 2009/10 Q2\n',
    'a financial year such as 2009/10\n',
    'a range such as 2008-10..2009-09\n',
    'A qualifier Exactly, Over, At least, About, Under, EXACT, AT_LEAST, APPROXIMATELY; none: the number is exact\n',
    'POLICE_IMPORT_DATABASE_URL',
    'npm run migrate -w subgraphs/police',
    'there are more all of them in FILE.rejects.csv, beside the file',
  ])
    expect(help).toContain(written);
});

it('the examples can be run as they stand', () =>
  expect(importHelp('police', [offences, whole]).split('Examples\n')[1]).toBe(
    '  npm run import -w subgraphs/police -- offences ~/downloads/table.csv\n' +
      '  npm run import -w subgraphs/police -- cases table.csv --fewer-rows\n',
  ));
