import { readFrontMatter } from './front-matter.js';
import { readLines } from './source-line.js';

// All people are synthetic.
const read = (text: string) =>
  readFrontMatter(readLines(`${text}\n\n1. Welcome\n\nAll were welcome.`), '2019-05-14').attendance.map(
    ({ status, role, name, organization }) => [status, role, name, organization ?? ''].join(' | '),
  );

it.each([
  [
    'a grid over several meetings, by the column of this one',
    '| Name | Organisation | 12/02/19 | 14/05/19 |\n|---|---|---|---|\n| Ann Example | Vale Council | P | Ap |\n| Bob Sample (Chair) | Vale Police | A | P |\n| Cara Trial | Fire | P | - |\n| Dan Test | Homes | P | A |',
    [
      'APOLOGIES | MEMBER | Ann Example | Vale Council',
      'PRESENT | CHAIR | Bob Sample | Vale Police',
      'MENTIONED | MEMBER | Cara Trial | Fire',
      'MENTIONED | MEMBER | Dan Test | Homes',
    ],
  ],
  [
    'nobody as present where no column is of this meeting',
    '| Name | 12/02/19 | 20/08/19 |\n|---|---|---|\n| Ann Example | P | P |',
    ['MENTIONED | MEMBER | Ann Example | '],
  ],
  [
    '"A" as an apology where nothing else is one',
    '| Name | Feb 19 | May 19 |\n|---|---|---|\n| Ann Example | P | A |\n| Bob Sample | A | P |',
    ['APOLOGIES | MEMBER | Ann Example | ', 'PRESENT | MEMBER | Bob Sample | '],
  ],
  [
    'a column of words and ticks, parted by tabs',
    'Attendance\nName\tOrganisation\tAttendance\nAnn Example\tVale Council\tPresent\nBob Sample\tVale Police\tApologies\nCara Trial\tVale Fire\t✗\nDan Test\tVale Homes\t✓',
    [
      'PRESENT | MEMBER | Ann Example | Vale Council',
      'APOLOGIES | MEMBER | Bob Sample | Vale Police',
      'MENTIONED | MEMBER | Cara Trial | Vale Fire',
      'PRESENT | MEMBER | Dan Test | Vale Homes',
    ],
  ],
  [
    'two lists beside each other, parted by spaces',
    'Present                         Apologies\nAnn Example (Chair)             Cllr Bob Sample, Vale Council\nCara Trial, Vale Police         Dan Test, Vale Fire\nEve Proof (Minutes)',
    [
      'PRESENT | CHAIR | Ann Example | ',
      'APOLOGIES | MEMBER | Bob Sample | Vale Council',
      'PRESENT | MEMBER | Cara Trial | Vale Police',
      'APOLOGIES | MEMBER | Dan Test | Vale Fire',
      'PRESENT | MINUTES | Eve Proof | ',
    ],
  ],
  [
    'labels on the line of the first two people',
    'Present:\tAnn Example (Chair)\tApologies:\tBob Sample\n\tCara Trial\t\tDan Test',
    [
      'PRESENT | CHAIR | Ann Example | ',
      'APOLOGIES | MEMBER | Bob Sample | ',
      'PRESENT | MEMBER | Cara Trial | ',
      'APOLOGIES | MEMBER | Dan Test | ',
    ],
  ],
  [
    'labels within the cells of a table',
    '| **Present:**<br>Ann Example<br>Bob Sample | **Apologies:**<br>Cara Trial |\n|---|---|\n| Dan Test | Eve Proof |',
    [
      'PRESENT | MEMBER | Ann Example | ',
      'PRESENT | MEMBER | Bob Sample | ',
      'APOLOGIES | MEMBER | Cara Trial | ',
      'PRESENT | MEMBER | Dan Test | ',
      'APOLOGIES | MEMBER | Eve Proof | ',
    ],
  ],
  [
    'a place beside each list',
    '| Present | Agency | Apologies | Agency |\n|---|---|---|---|\n| Ann Example | Vale Council | Bob Sample | Vale Police |',
    ['PRESENT | MEMBER | Ann Example | Vale Council', 'APOLOGIES | MEMBER | Bob Sample | Vale Police'],
  ],
  [
    'who did not come in a list of members',
    'Members\nAnn Example, Vale Council ✓\nBob Sample, Vale Police ✗\nCara Trial, Vale Fire (apologies)',
    [
      'PRESENT | MEMBER | Ann Example | Vale Council',
      'MENTIONED | MEMBER | Bob Sample | Vale Police',
      'APOLOGIES | MEMBER | Cara Trial | Vale Fire',
    ],
  ],
  [
    'headings in capitals as groups, of the list that they stand in',
    'Present\nDESIGNATED ORGANISATIONS\nAnn Example, Vale Council\n\nApologies\nINDEPENDENT MEMBERS:\nBob Sample\nCara Trial',
    [
      'PRESENT | MEMBER | Ann Example | Vale Council',
      'APOLOGIES | MEMBER | Bob Sample | ',
      'APOLOGIES | MEMBER | Cara Trial | ',
    ],
  ],
  [
    'neither the next person nor a crowd as an organisation',
    'In attendance: Ann Example; District Cllr Bob Sample; Cara Trial, four parishioners and Dan Test',
    [
      'PRESENT | MEMBER | Ann Example | ',
      'PRESENT | MEMBER | Bob Sample | ',
      'PRESENT | MEMBER | Cara Trial | ',
      'PRESENT | MEMBER | Dan Test | ',
    ],
  ],
  [
    'a role before the name in brackets',
    'Present\nAnn Example, Vale Council\nHead of Housing (Bob Sample)\nFire Service (Cara Trial)',
    [
      'PRESENT | MEMBER | Ann Example | Vale Council',
      'PRESENT | MEMBER | Bob Sample | ',
      'PRESENT | MEMBER | Cara Trial | Fire Service',
    ],
  ],
  [
    'dotted lines between a name and its place',
    'Present\nAnn Example .......... Vale Council\nBob Sample . . . . . . Vale Police (Chair)',
    ['PRESENT | MEMBER | Ann Example | Vale Council', 'PRESENT | CHAIR | Bob Sample | Vale Police'],
  ],
])('reads %s', (_, text, expected) => expect(read(text)).toEqual(expected));
