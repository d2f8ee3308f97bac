import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Graph } from '../support/graph.js';

const asked = `{ meeting(id: "sevenoaks-csp/2009-12-03") { statedFigures {
  id observation { __typename id } reconciliation { verdict note }
} } }`;

interface Figure {
  readonly id: string;
  readonly observation: { readonly id: string } | null;
  readonly reconciliation: { readonly verdict: string; readonly note: string };
}

const statedIn = (data: unknown): Figure[] =>
  (data as { meeting: { statedFigures: Figure[] } }).meeting.statedFigures.map((figure) => ({
    ...figure,
    id: figure.id.split('/').at(-1)!,
  }));
const agencyOf = ({ observation }: Figure): string => observation?.id.split('/')[0] ?? 'nobody';
const verdicts = (figures: readonly Figure[]) =>
  Object.fromEntries(figures.map(({ id, reconciliation: { verdict, note } }) => [id, [verdict, note]]));

/** Of the sample's rows of Sevenoaks, as though they were no invention: 3,000 crimes in the half-year, and 2,610 a year later. */
function realRows(): string {
  const rowsOf = (month: string, year: string, quarter: string, more: number): string[] =>
    readFileSync(
      fileURLToPath(new URL(`../../subgraphs/police/sample/recorded-crime-${month}.csv`, import.meta.url)),
      'utf8',
    )
      .split('\n')
      .filter((row) => row.startsWith(`${year},${quarter},Kent,Sevenoaks,`))
      .map((row) =>
        row.includes(',Other theft,') ? row.replace(/\d+$/, (count) => String(Number(count) + more)) : row,
      );
  const header =
    'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences';
  return [
    header,
    ...rowsOf('2009-08', '2008/09', '1', 868),
    ...rowsOf('2009-08', '2008/09', '2', 0),
    ...rowsOf('2009-10', '2009/10', '1', 0),
    ...rowsOf('2009-11', '2009/10', '2', 484),
  ].join('\n');
}

/** What was stated in the meeting, beside what the agencies publish; asked of a graph that runs already. */
export function reconciliations(graph: () => Graph): void {
  const answer = async (): Promise<Figure[]> => {
    const { data, errors } = await graph().ask(asked);
    expect(errors).toBeUndefined();
    return statedIn(data);
  };

  describe('what was stated in the meeting, held against what is published', () => {
    const invented = (dataset: string) => [
      'NOT_COMPARABLE',
      `The published figure is invented sample data (SYNTHETIC ${dataset}).`,
    ];
    const recorded = 'Police recorded crime by community safety partnership';
    let before: Figure[];

    it('is never said to agree with invented figures, and each agency is asked once', async () => {
      const { data, errors, extensions } = await graph().ask(asked);
      expect(errors).toBeUndefined();
      before = statedIn(data);
      expect(verdicts(before)).toMatchObject({
        F01: invented(recorded),
        F01b: invented(recorded),
        F02: invented(recorded),
        F05: ['NO_OBSERVATION', 'SUPPRESSED: Only 17 people were asked; a percentage is given from 30.'],
        F12: ['NOT_COMPARABLE', 'The published figure is itself what minutes state.'],
        F15b: ['NOT_COMPARABLE', 'The published figure is itself what minutes state.'],
        F15c: ['NOT_COMPARABLE', 'The published figure is itself what minutes state.'],
        F09: ['NO_OBSERVATION', 'No published figure is linked to it.'],
      });
      expect(before.map(({ reconciliation: { verdict } }) => verdict)).not.toContain('AGREES');
      expect(extensions!.agencies!.map(({ name, requests }) => [name, requests])).toEqual([
        ['housing', 1],
        ['partnership', 2],
        ['police', 1],
        ['youth', 1],
      ]);
    });

    it('is unknown while the agency that publishes the figure is down, and as before for the others', async () => {
      await graph().stop('police');
      const { data, errors } = await graph().ask(asked);
      await graph().start('police');
      const unknown = ['UNKNOWN', 'The agency that publishes the figure did not answer.'];
      const expected = Object.entries(verdicts(before)).map(([id, verdict], place) => [
        id,
        agencyOf(before[place]!) === 'police' ? unknown : verdict,
      ]);
      expect(Object.entries(verdicts(statedIn(data)))).toEqual(expected);
      expect(expected.filter(([, verdict]) => verdict === unknown).length).toBeGreaterThan(5);
      expect(errors!.map(({ extensions }) => [extensions['agency'], extensions['code']])).toEqual([
        ['police', 'AGENCY_UNREACHABLE'],
      ]);
    }, 60_000);

    it('agrees and disagrees with figures that are no invention', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'safer-graph-real-'));
      const file = join(folder, 'recorded-crime.csv');
      writeFileSync(file, realRows());
      writeFileSync(
        join(folder, 'recorded-crime.release.json'),
        JSON.stringify({ publishedOn: '2009-12-03', status: 'REVISED', synthetic: false }),
      );
      await graph().run('police', 'import', 'recorded-crime', file);
      rmSync(folder, { recursive: true });
      const after = verdicts(await answer());
      expect(after).toMatchObject({
        F01: ['AGREES', 'Stated: -13.5 to -12.5 percent. Published: -13 percent.'],
        F01b: ['AGREES', 'Stated: -390 crimes. Published: -390 crimes.'],
        F03: ['NOT_COMPARABLE', expect.stringContaining('the measure has them apart')],
        F03b: ['AGREES', 'Stated: UP. Published: a change of 19 crimes against a year earlier.'],
      });
    }, 60_000);
  });
}
