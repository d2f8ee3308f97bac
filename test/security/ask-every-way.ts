import type { Caller } from '@safer-graph/kit';
import { type AttackedAgency, days } from './attacked-agency.js';

export interface Answer {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly roundedTo: number | null;
  readonly availability: string;
  readonly confidenceInterval: { readonly lower: number } | null;
  readonly sampleSize: number | null;
  readonly provenance: {
    readonly suppressionRule: string;
    readonly sourceLine: number | null;
    readonly checksum: string | null;
  };
  readonly measure: { readonly id: string };
  readonly area: { readonly code: string };
  readonly period: { readonly code: string } | null;
}
export const fields = `id value numerator denominator roundedTo availability confidenceInterval { lower } sampleSize
  provenance { suppressionRule sourceLine checksum } measure { id } area { code } period { code }`;

/** One answer, by which way it was asked, and of which cell as known in which release. */
export interface Told<T extends Answer = Answer> {
  readonly way: string;
  readonly cell: string;
  /** The number of the release. */
  readonly release: number;
  readonly answer: T;
}

export const cellOf = (measure: string, area: string, period: string): string => `${measure}|${area}|${period}`;

type Ask = <T>(source: string) => Promise<T>;
/** Asks for all cells of an area; `asOf` is how the field takes the day, `more` what else is asked of each. */
type Way = (
  agency: AttackedAgency,
  ask: Ask,
  area: string,
  asOf: string,
  more: string,
) => Promise<readonly (Answer | null)[]>;

const periodsOf = ({ measures }: AttackedAgency): string[] => [...new Set(measures.flatMap(({ periods }) => periods))];

const ofMeasures = ({ measures }: AttackedAgency, selection: string): string =>
  entities(
    measures.map(({ id }) => ({ __typename: 'ToyMeasure', id })),
    `... on ToyMeasure { ${selection} }`,
  );

const ofArea: Way = async (agency, ask, area, asOf, more) => {
  const each = periodsOf(agency).map((period, at) => `p${at}: table(period: "${period}"${asOf}) { ${fields} ${more} }`);
  const latest = `latest: table${asOf && `(${asOf.slice(2)})`} { ${fields} ${more} }`;
  const answer = await ask<{ area: Record<string, Answer[]> }>(
    `{ area(code: "${area}") { ${[...each, latest].join(' ')} } }`,
  );
  return Object.values(answer.area).flat();
};

const ways: Readonly<Record<string, Way>> = {
  'Area.table': ofArea,
  'Query.table': async ({ measures, ...agency }, ask, area, asOf, more) => {
    const periods = periodsOf({ measures, ...agency });
    const within = `from: "${periods[0]}", to: "${periods.at(-1)}", first: 200`;
    const each = measures.map(
      ({ id }, at) =>
        `m${at}: table(area: "${area}", measure: "${id}", ${within}${asOf}) { edges { node { ${fields} ${more} } } }`,
    );
    const answer = await ask<Record<string, { edges: { node: Answer }[] }>>(`{ ${each.join(' ')} }`);
    return Object.values(answer).flatMap(({ edges }) => edges.map(({ node }) => node));
  },
  'Measure.observation': async (agency, ask, area, asOf, more) => {
    const each = periodsOf(agency).map(
      (period, at) => `p${at}: observation(area: "${area}", period: "${period}"${asOf}) { ${fields} ${more} }`,
    );
    const answer = await ask<{ _entities: Record<string, Answer>[] }>(ofMeasures(agency, each.join(' ')));
    return answer._entities.flatMap((measure) => Object.values(measure));
  },
  'Measure.latest': async (agency, ask, area, asOf, more) => {
    const selection = `latest(area: "${area}"${asOf}) { ${fields} ${more} }`;
    const answer = await ask<{ _entities: { latest: Answer }[] }>(ofMeasures(agency, selection));
    return answer._entities.map(({ latest }) => latest);
  },
  'Measure.series': async (agency, ask, area, asOf, more) => {
    const periods = periodsOf(agency);
    const within = `area: "${area}", from: "${periods[0]}", to: "${periods.at(-1)}"${asOf}`;
    const answer = await ask<{ _entities: { series: Answer[] }[] }>(
      ofMeasures(agency, `series(${within}) { ${fields} ${more} }`),
    );
    return answer._entities.flatMap(({ series }) => series);
  },
};

const toldBy = (way: string, release: number, answers: readonly (Answer | null)[]): Told[] =>
  answers.flatMap((answer) =>
    answer?.period
      ? [{ way, release, answer, cell: cellOf(answer.measure.id, answer.area.code, answer.period.code) }]
      : [],
  );

/** As a query asks it: on the days of the earlier releases, and today. */
const known = days.map((day, release) => (release < days.length - 1 ? `, asOf: "${day}"` : ''));

const asking =
  ({ db }: AttackedAgency, caller: Caller): Ask =>
  async <T>(source: string) =>
    (await db.ask(source, caller)) as T;

/** Asks for every cell of every area as known after each release, in one way. */
export async function askOneWay(agency: AttackedAgency, caller: Caller, more = ''): Promise<Told[]> {
  const found: Told[] = [];
  for (const [release, asOf] of known.entries())
    for (const area of agency.areas)
      found.push(...toldBy('Area.table', release, await ofArea(agency, asking(agency, caller), area, asOf, more)));
  return found;
}

/** The same in every way that there is, and by the id of each observation: by its day, and by its release. */
export async function askEveryWay(agency: AttackedAgency, caller: Caller): Promise<Told[]> {
  const ask = asking(agency, caller);
  const found: Told[] = [];
  for (const [release, asOf] of known.entries())
    for (const area of agency.areas)
      for (const [way, asked] of Object.entries(ways))
        found.push(...toldBy(way, release, await asked(agency, ask, area, asOf, '')));
  for (const [release, day] of days.entries())
    for (const knownIn of [day, `table:${day}:1`]) {
      const ids = agency.measures.flatMap(({ id, periods }) =>
        agency.areas.flatMap((area) => periods.map((period) => [id, area, period, knownIn].join('@'))),
      );
      const answer = await ask<{ _entities: Answer[] }>(
        entities(
          ids.map((id) => ({ __typename: 'ToyObservation', id })),
          `... on ToyObservation { ${fields} }`,
        ),
      );
      found.push(...toldBy(`by ${knownIn === day ? 'day' : 'release'}`, release, answer._entities));
    }
  return found;
}

const entities = (representations: readonly Readonly<Record<string, string>>[], selection: string): string =>
  `{ _entities(representations: [${representations
    .map(
      (one) =>
        `{ ${Object.entries(one)
          .map(([key, text]) => `${key}: ${JSON.stringify(text)}`)
          .join(', ')} }`,
    )
    .join(', ')}]) { ${selection} } }`;
