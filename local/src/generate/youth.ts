import type { District, Nation } from './nation.js';
import { writeReadMe } from './read-me.js';
import { seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';
import { generateDisposals, generateOffences } from './youth-offending.js';
import {
  generateExclusionsAndOutcomes,
  generateParticipation,
  generateSurvey,
  generateTraining,
} from './youth-other.js';

/** Writes the sample files of this agency to a folder; `reparation-projects` is from the minutes and stays as it is. */
export function generateYouth(nation: Nation, folder: string): void {
  const districts = nation.partnerships.flatMap((one) => one.districts).filter(({ county }) => county !== null);
  writeReadMe(
    folder,
    'first-time entrants, offences, disposals, attendances, training, answers of pupils, exclusions and outcomes.',
    'Not invented: `reparation-projects.csv`, the one row that the service reported in the minutes.',
  );
  generateEntrants(districts, folder);
  generateOffences(districts, folder);
  generateDisposals(districts, folder);
  generateParticipation(folder);
  generateTraining(districts, folder);
  generateSurvey(nation, folder);
  generateExclusionsAndOutcomes(nation, districts, folder);
}

const years = ['2006/07', '2007/08', '2008/09'];
/** Of a thousand residents aged 10 to 17, in a year. */
const firstTime = 6.3;

/**
 * The police count more than the youth offending team comes to know. The team's own count of the last year was still being
 * checked in November, and a little higher when it was settled after the meeting.
 */
function generateEntrants(districts: readonly District[], folder: string): void {
  const entrants = districts.map(({ code, aged10to17 }) => {
    const chance = seeded(`first-time entrants ${code}`);
    const ofYears = years.map((year, place) => {
      const pnc = chance.poisson((aged10to17 / 1000) * firstTime * 0.96 ** place);
      const yot = chance.binomial(pnc, 0.82);
      return { year, PNC: pnc, YOT: yot, settled: yot + chance.poisson(1.5) };
    });
    return { code, ofYears };
  });
  const write = (
    source: 'PNC' | 'YOT',
    publishedOn: string,
    some: readonly string[],
    series: 'PNC' | 'YOT' | 'settled' = source,
  ): void =>
    writeTable(
      folder,
      `first-time-entrants-${source.toLowerCase()}-${publishedOn.slice(0, 7)}`,
      ['Source', 'District Code', 'Financial Year', 'First-time Entrants'],
      entrants.flatMap(({ code, ofYears }) =>
        ofYears
          .filter(({ year }) => some.includes(year))
          // The team writes its years with a dash.
          .map((one): Value[] => [source, code, source === 'YOT' ? one.year.replace('/', '-') : one.year, one[series]]),
      ),
      { publishedOn, status: source === 'YOT' && publishedOn === '2009-11-12' ? 'PROVISIONAL' : 'FINAL' },
    );
  write('PNC', '2008-11-13', years.slice(0, 2));
  write('YOT', '2009-05-14', years.slice(0, 2));
  write('PNC', '2009-11-12', years.slice(2));
  write('YOT', '2009-11-12', years.slice(2));
  write('YOT', '2010-02-11', years.slice(2), 'settled');
}
