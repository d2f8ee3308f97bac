import { halfYears, numberOf, quarters } from './calendar.js';
import type { District, Nation } from './nation.js';
import { seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';

/** The one district whose plan is monitored. */
const monitored = 'E07000111';

/** Activity, and attendances in the first and the second half of the year. */
const activities: readonly (readonly [activity: string, summer: number, winter: number])[] = [
  ['Playschemes', 2600, 0],
  ['Sports coaching', 1900, 240],
  ['Arts and music workshops', 700, 120],
  ['Youth bus', 450, 310],
];

/** The last half-year comes to the meeting after. */
export function generateParticipation(folder: string): void {
  const write = (publishedOn: string, some: readonly string[]): void =>
    writeTable(
      folder,
      `participation-${publishedOn.slice(0, 7)}`,
      ['District Code', 'Half-year', 'Activity', 'Attendances', 'Participants', 'Qualifier'],
      some.flatMap(attendanceRows),
      { publishedOn },
    );
  write('2009-06-11', halfYears.slice(0, -1));
  write('2010-02-25', halfYears.slice(-1));
}

function attendanceRows(half: string): Value[][] {
  const chance = seeded(`attendances ${half}`);
  const counts = activities.map(([activity, summer, winter]) => {
    const mean = half.endsWith('H1') ? summer : winter;
    return [activity, Math.round(mean * chance.between(0.85, 1.15))] as const;
  });
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  // Names are not taken everywhere, so that people are told in tens.
  const people = Math.round((all * chance.between(0.15, 0.22)) / 10) * 10;
  return [
    ...counts.map(([activity, count]) => [monitored, half, activity, count, '', '']),
    [monitored, half, 'All activities', all, people, 'About'],
  ];
}

/** Some quarters have no session, and the holidays few. */
export function generateTraining(districts: readonly District[], folder: string): void {
  const rows = districts.flatMap(({ code, aged10to17 }) => {
    const chance = seeded(`e-safety ${code}`);
    return quarters.flatMap((quarter): Value[][] => {
      if (chance.uniform() < 0.3) return [];
      const pupils = chance.poisson((aged10to17 / 1000) * (numberOf(quarter) === 2 ? 6 : 16));
      const isCounted = chance.uniform() < 0.5;
      return [
        ['PUPIL', isCounted ? pupils : Math.floor(pupils / 10) * 10, isCounted ? '' : 'Over'],
        ['PARENT', chance.poisson(9), ''],
        ['STAFF', chance.poisson(14), ''],
      ].map(([audience, count, qualifier]) => ['E-safety', audience!, code, quarter, count!, qualifier!]);
    });
  });
  writeTable(
    folder,
    'training-sessions-2009-11',
    ['Topic', 'Audience', 'District Code', 'Quarter', 'Participants', 'Qualifier'],
    rows,
    { publishedOn: '2009-11-19' },
  );
}

/** Indicators, what was asked, and the shares that are usual. */
const indicators = [
  ['NI 69', 'Have you been bullied, at school or anywhere else?', 35, 47],
  ['NI 110', 'Have you taken part in a group activity led by an adult outside lessons in the last four weeks?', 62, 73],
  [
    'NI 115',
    'How often in the last four weeks have you been drunk, taken drugs or sniffed volatile substances?',
    8,
    14,
  ],
] as const;

/** Counties and unitary authorities; the third survey came out after the meeting. */
export function generateSurvey({ counties, partnerships }: Nation, folder: string): void {
  const unitary = partnerships.flatMap((one) => one.districts).filter(({ county }) => county === null);
  const write = (publishedOn: string, years: readonly string[]): void =>
    writeTable(
      folder,
      `pupil-survey-${publishedOn.slice(0, 7)}`,
      ['Indicator', 'Question', 'Population', 'Area Code', 'Academic Year', 'Percent', 'Sample Size'],
      [...counties, ...unitary].flatMap(({ code }) =>
        years.flatMap((year) => {
          const chance = seeded(`pupil survey ${code} ${year}`);
          const asked = Math.round(chance.between(1700, 2600));
          return indicators.map(([indicator, question, low, high]) => [
            indicator,
            question,
            'Pupils of school years 6, 8 and 10',
            code,
            year,
            chance.between(low, high).toFixed(1),
            asked - chance.poisson(60),
          ]);
        }),
      ),
      { publishedOn },
    );
  write('2009-06-25', ['2007/08 academic', '2008/09 academic']);
  write('2010-03-11', ['2009/10 academic']);
}

/** Of a thousand pupils, in a year. */
const excluded = 1.1;

/** Young people whose order ended, in counties; pupils who were excluded, in districts. */
export function generateExclusionsAndOutcomes(
  { counties }: Nation,
  districts: readonly District[],
  folder: string,
): void {
  const outcomes = counties.flatMap(({ code, aged10to17 }) => {
    const chance = seeded(`youth orders ended ${code}`);
    return quarters.flatMap((quarter): Value[][] => {
      const ended = chance.poisson((aged10to17 / 1000) * 1.6);
      return [
        ['education-and-employment', code, quarter, chance.binomial(ended, 0.7), ended],
        ['suitable-accommodation', code, quarter, chance.binomial(ended, 0.94), ended],
      ];
    });
  });
  const exclusions = districts.flatMap(({ code, aged10to17 }) => {
    const chance = seeded(`exclusions ${code}`);
    return ['2006/07', '2007/08', '2008/09'].map((year): Value[] => [
      'permanent-exclusions',
      code,
      `${year} academic`,
      chance.poisson((aged10to17 / 1000) * excluded),
      '',
    ]);
  });
  writeTable(
    folder,
    'other-measures-2009-11',
    ['Measure', 'Area Code', 'Period', 'Numerator', 'Denominator'],
    [...outcomes, ...exclusions],
    { publishedOn: '2009-11-19' },
  );
}
