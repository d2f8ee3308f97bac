import { readAttendanceSection } from './attendance.js';
import { readLines } from './source-line.js';

// All people are synthetic.
function read(text: string): string[] {
  const lines = readLines(text);
  const found: string[] = [];
  for (let at = 0; at < lines.length;) {
    const section = readAttendanceSection(lines, at, (line) => line.level > 0 && !/present|apologies/i.test(line.text));
    for (const entry of section?.entries ?? [])
      found.push(
        [
          entry.status,
          entry.role,
          entry.honorificPrefix ?? '-',
          entry.name,
          entry.organization ?? '-',
          entry.initials,
        ].join(' | '),
      );
    at = section?.next ?? at + 1;
  }
  return found;
}

const TWO = [
  'PRESENT | CHAIR | - | Ann Example | Vale Council | AE',
  'PRESENT | MEMBER | PC | Bob Sample | Vale Police | BS',
];

it.each([
  ['tabs', 'Present:\tAnn Example\tVale Council (Chair)\n\tPC Bob Sample\tVale Police'],
  ['aligned columns', 'Present:   Ann Example      Vale Council (Chair)\n           PC Bob Sample    Vale Police'],
  ['names with brackets, a line each', 'Attendees\nAnn Example (Vale Council, Chair)\nPC Bob Sample (Vale Police)'],
  ['names with commas, a line each', 'In attendance:\nAnn Example, Vale Council (Chair)\nPC Bob Sample, Vale Police'],
  [
    'name, job and organisation',
    'Attendance\n- Ann Example – Chief Executive, Vale Council (Chair)\n- PC Bob Sample – Neighbourhood Officer, Vale Police',
  ],
  ['one sentence with semicolons', 'Members present: Ann Example, Vale Council (Chair); PC Bob Sample, Vale Police'],
  [
    'one sentence with commas and "and"',
    'Present: Ann Example (Vale Council) (Chair) and PC Bob Sample (Vale Police).',
  ],
  ['a sentence over two lines', 'Present: Ann Example (Vale Council) (Chair) and PC Bob\nSample (Vale Police)'],
  ['by organisation', 'Present\nVale Council: Ann Example (Chair)\nVale Police: PC Bob Sample'],
  ['under organisations', 'Present\nVale Council\nAnn Example (Chair)\nVale Police\nPC Bob Sample'],
  [
    'a markdown table',
    '| Name | Organisation | Role |\n|---|---|---|\n| Ann Example | Vale Council | Chair |\n| PC Bob Sample | Vale Police | |',
  ],
  [
    'a table under a heading',
    '## Present\n\n| | |\n|---|---|\n| Ann Example (Chair) | Vale Council |\n| PC Bob Sample | Vale Police |',
  ],
  ['bold labels', '**Present:** Ann Example, Vale Council (Chair); PC Bob Sample, Vale Police'],
  ['offices as labels', 'Chair: Ann Example, Vale Council\nPresent: PC Bob Sample, Vale Police'],
])('reads %s', (_, text) => expect(read(text)).toEqual(TWO));

it.each([
  [
    'Apologies: Ann Example (Vale Council), Rev Bob Sample',
    ['APOLOGIES | MEMBER | - | Ann Example | Vale Council | AE', 'APOLOGIES | MEMBER | Rev | Bob Sample | - | BS'],
  ],
  [
    'Apologies for absence were received from Ann Example (Fire) and Bob Sample. The Chair opened the meeting.',
    ['APOLOGIES | MEMBER | - | Ann Example | Fire | AE', 'APOLOGIES | MEMBER | - | Bob Sample | - | BS'],
  ],
  ['Absent: Cllr Bob Sample', ['MENTIONED | MEMBER | Cllr | Bob Sample | - | BS']],
  [
    'Present: Cllrs A Example (Chairman), B Sample and Mrs C Test',
    [
      'PRESENT | CHAIR | Cllr | A Example | - | AE',
      'PRESENT | MEMBER | Cllr | B Sample | - | BS',
      'PRESENT | MEMBER | Mrs | C Test | - | CT',
    ],
  ],
  [
    'Present: Ann Example (AEx), Bob Sample (minute taker)',
    ['PRESENT | MEMBER | - | Ann Example | - | AEx', 'PRESENT | MINUTES | - | Bob Sample | - | BS'],
  ],
  [
    '| Present | Apologies |\n|---|---|\n| Ann Example (Vice-Chair) | Bob Sample |',
    ['PRESENT | VICE_CHAIR | - | Ann Example | - | AE', 'APOLOGIES | MEMBER | - | Bob Sample | - | BS'],
  ],
  [
    'Present:\nAE – Ann Example, Vale Council (she/her)\nBS – Bob Sample, Vale Police (for Supt Cara Trial)',
    ['PRESENT | MEMBER | - | Ann Example | Vale Council | AE', 'PRESENT | MEMBER | - | Bob Sample | Vale Police | BS'],
  ],
  [
    'Present: Ann Example and Bob Sample of Vale Police; the Youth Service',
    ['PRESENT | MEMBER | - | Ann Example | Vale Police | AE', 'PRESENT | MEMBER | - | Bob Sample | Vale Police | BS'],
  ],
  [
    'Present were Mrs A. Example (in the chair) and Mr B. Sample of the Vale Trust. Apologies were received from the Reverend Cara Trial.',
    [
      'PRESENT | CHAIR | Mrs | A. Example | - | AE',
      'PRESENT | MEMBER | Mr | B. Sample | Vale Trust | BS',
      'APOLOGIES | MEMBER | the Reverend | Cara Trial | - | CT',
    ],
  ],
  [
    'Who was there: Ann Example (Chair), our guest PC 1234 Bob Sample and six residents\nNot able to come: Cara Trial',
    [
      'PRESENT | CHAIR | - | Ann Example | - | AE',
      'PRESENT | MEMBER | PC | Bob Sample | - | BS',
      'APOLOGIES | MEMBER | - | Cara Trial | - | CT',
    ],
  ],
  [
    'Apologies: Ann Example (holiday), Bob Sample (Vale Police; Cara Trial deputising)\nMinutes: Dan Test',
    [
      'APOLOGIES | MEMBER | - | Ann Example | - | AE',
      'APOLOGIES | MEMBER | - | Bob Sample | Vale Police | BS',
      'PRESENT | MINUTES | - | Dan Test | - | DT',
    ],
  ],
  [
    'Present\n**Vale Council**\n- Ann Example (Chair)\n**Citizens Advice (CAB)**\n- Bob Sample',
    [
      'PRESENT | CHAIR | - | Ann Example | Vale Council | AE',
      'PRESENT | MEMBER | - | Bob Sample | Citizens Advice (CAB) | BS',
    ],
  ],
  [
    'Present\nAnn Example, Vale Council\tBob Sample, Vale Police\nCara Trial (CT)\tVale Fire Service\tDan Test (DT)\tVale Homes',
    [
      'PRESENT | MEMBER | - | Ann Example | Vale Council | AE',
      'PRESENT | MEMBER | - | Bob Sample | Vale Police | BS',
      'PRESENT | MEMBER | - | Cara Trial | Vale Fire Service | CT',
      'PRESENT | MEMBER | - | Dan Test | Vale Homes | DT',
    ],
  ],
  [
    'Present: Councillors Example (Chair), Sample; Officers: June Trial (Clerk), Sam Parish (Hull & Sons)',
    [
      'PRESENT | CHAIR | Councillor | Example | - | E',
      'PRESENT | MEMBER | Councillor | Sample | - | S',
      'PRESENT | MEMBER | - | June Trial | - | JT',
      'PRESENT | MEMBER | - | Sam Parish | Hull & Sons | SP',
    ],
  ],
  [
    '| Name | Role | Agency | Present | Apologies |\n|---|---|---|---|---|\n| Ann Example | Business Support | Vale Council | x | |\n| Bob Sample | Clerk | Vale Police | | x |',
    [
      'PRESENT | MEMBER | - | Ann Example | Vale Council | AE',
      'APOLOGIES | MEMBER | - | Bob Sample | Vale Police | BS',
    ],
  ],
  [
    '| Apologies: | |\n|---|---|\n| Ann Example | Sure Start |\n\n| | Action |\n|---|---|\n| Dan Test | x |',
    ['APOLOGIES | MEMBER | - | Ann Example | Sure Start | AE'],
  ],
  ['Members of the Board present:\n\nAnn Example\nVale Council [Chair]\n\nPC Bob Sample\nVale Police', TWO],
  [
    'Independent members: Cllrs A Example, B Sample\nMrs C Trial; together with Dan Test\nSecretary: Eve Proof',
    [
      'PRESENT | MEMBER | Cllr | A Example | - | AE',
      'PRESENT | MEMBER | Cllr | B Sample | - | BS',
      'PRESENT | MEMBER | Mrs | C Trial | - | CT',
      'PRESENT | MEMBER | - | Dan Test | - | DT',
      'PRESENT | MEMBER | - | Eve Proof | - | EP',
    ],
  ],
  ['Also in attendance: PCSO Lane and 4 members of the public', ['PRESENT | MEMBER | PCSO | Lane | - | L']],
])('reads "%s"', (text, expected) => expect(read(text)).toEqual(expected));

it.each([
  ['Apologies: None'],
  ['Present: 14 members'],
  ['Apologies for the late papers were offered.'],
  ['Present tense is used throughout.'],
  ['Apologies: Fire Service (no representative)'],
  ['Minutes: 4 March were agreed'],
  ['Members not present: the Youth Service'],
  ['Key points for members: the grant ends'],
  ['Attendance at the summer programme was high.'],
])('"%s" names nobody', (text) => expect(read(text)).toEqual([]));

it('reports a list that ends as if it went on', () => {
  const section = readAttendanceSection(readLines('Apologies\n\nAnn Example, SDC; Bob Sample, MOAT;'), 0, () => false);
  expect(section?.anomalies).toEqual([{ line: 3, rule: 'LIST_MAY_BE_TRUNCATED', detail: 'The list ends with ";".' }]);
});
