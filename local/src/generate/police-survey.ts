import { months, quarters } from './calendar.js';
import type { District, Nation } from './nation.js';
import { seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';

const header = ['Survey', 'Measure', 'Question', 'Population', 'Area Code', 'Period', 'Percent', 'Sample Size'];
const kcvs = {
  question: 'SYNTHETIC: Are police and council dealing with the crime and anti-social behaviour that matter here?',
  people: 'SYNTHETIC: Adults who live in Kent and Medway',
};
const bcs = {
  question: 'Police and council are dealing with the anti-social behaviour and crime issues that matter in this area.',
  people: 'People aged 16 or over in households of England and Wales',
};
const place = {
  question: 'Police and other public services deal successfully with local crime and anti-social behaviour.',
  people: 'People aged 18 or over, from the Postcode Address File',
};
const problems = 'How much of a problem are seven kinds of anti-social behaviour here?';
const autumn = '2008-09..2008-12';
/** About as many as there are, and not the twenty that the minutes state: what they say is not copied into a sample. */
const askedInMonth = [16, 17, 18, 19, 21, 22, 23, 24];

/** Three surveys; what was asked until March 2009, and since. */
export function generateSurveys(nation: Nation, folder: string): void {
  const districts = nation.partnerships.flatMap((one) => one.districts).filter(({ county }) => county !== null);
  const isEarly = (period: string): boolean => period < '2009-04' || (period.includes('/') && period < '2009/10');
  const asked = districts.flatMap(kcvsOf);
  const at = (isWanted: (period: string) => boolean): Value[][] => asked.filter((row) => isWanted(String(row[5])));
  writeTable(
    folder,
    'perception-surveys-2009-06',
    header,
    [...at(isEarly), ...bcsOf(nation), ...placeOf(nation, districts)],
    { publishedOn: '2009-06-25' },
  );
  writeTable(
    folder,
    'perception-surveys-2009-11',
    header,
    at((period) => !isEarly(period)),
    {
      publishedOn: '2009-11-19',
    },
  );
}

/** Some twenty people a month and district, which is too few; the quarter pools its three months. November was not out. */
function kcvsOf({ code }: District): Value[][] {
  const chance = seeded(`kcvs ${code}`);
  const share = chance.between(0.45, 0.7);
  const answers = months.slice(0, -1).map((month, index) => {
    const people = chance.choice(askedInMonth);
    return { month, people, yes: chance.binomial(people, share + 0.002 * index) };
  });
  const row = (measure: string, period: string, yes: number, asked: number): Value[] => [
    'KCVS',
    measure,
    kcvs.question,
    kcvs.people,
    code,
    period,
    ((100 * yes) / asked).toFixed(1),
    asked,
  ];
  return [
    ...answers.map(({ month, people, yes }) => row('Confidence, month', month.code, yes, people)),
    ...quarters.map((quarter) => {
      const pooled = answers.filter(({ month }) => month.quarter === quarter);
      const sum = (of: 'yes' | 'people'): number => pooled.reduce((total, one) => total + one[of], 0);
      return row('Confidence', quarter, sum('yes'), sum('people'));
    }),
  ];
}

const bcsOf = ({ forces }: Nation): Value[][] =>
  forces.flatMap(({ code }) => {
    const chance = seeded(`bcs ${code}`);
    return ['2007/08', '2008/09'].map((year) => [
      'BCS',
      'Confidence',
      bcs.question,
      bcs.people,
      code,
      year,
      chance.between(43, 52).toFixed(1),
      Math.round(chance.between(950, 1080)),
    ]);
  });

/** A county's answers are those of its districts. */
function placeOf({ counties }: Nation, districts: readonly District[]): Value[][] {
  const answers = districts.map(({ code, county }) => {
    const chance = seeded(`place survey ${code}`);
    const people = Math.round(chance.between(1100, 1400));
    return { code, county, people, confident: chance.between(22, 32), worried: chance.between(10, 22) };
  });
  const mean = (some: typeof answers, of: (one: (typeof answers)[number]) => number): number =>
    some.reduce((sum, one) => sum + of(one) * one.people, 0) / some.reduce((sum, one) => sum + one.people, 0);
  const ofCounties = counties.map(({ code }) => {
    const some = answers.filter(({ county }) => county === code);
    return {
      code,
      people: some.reduce((sum, one) => sum + one.people, 0),
      confident: mean(some, ({ confident }) => confident),
      worried: mean(some, ({ worried }) => worried),
    };
  });
  return [...answers, ...ofCounties].flatMap(({ code, people, confident, worried }) => [
    ['Place Survey', 'Confidence', place.question, place.people, code, autumn, confident.toFixed(1), people],
    ['Place Survey', 'Anti-social behaviour', problems, place.people, code, autumn, worried.toFixed(1), people],
  ]);
}
