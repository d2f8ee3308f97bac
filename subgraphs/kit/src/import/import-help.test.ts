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

it('the examples can be run as they stand', () =>
  expect(importHelp('police', [offences, whole]).split('Examples\n')[1]).toBe(
    '  npm run import -w subgraphs/police -- offences ~/downloads/table.csv\n' +
      '  npm run import -w subgraphs/police -- cases table.csv --fewer-rows\n',
  ));
