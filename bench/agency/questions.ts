import { wardCrime } from '../../subgraphs/police/src/ward-crime/ward-crime.dataset.js';
import { months } from '../../local/src/generate/calendar.js';
import { seeded } from '../../local/src/generate/seeded.js';

/** One document, and what it asks of a district: its 26 wards. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: (wards: readonly string[]) => object;
  /** How many observations answer it. */
  readonly observations: number;
}

const wardCount = 26;
const asOf = '2009-12-03';
/** The newest that were known on that day. */
const asked = months.filter(({ code }) => code <= '2009-10').slice(-24);
const fields = 'value numerator availability availabilityNote period { code } provenance { publishedOn release }';
const counted = (size: number): number[] => Array.from({ length: size }, (_, place) => place);
const representations = (typename: string, ids: readonly string[]) => ids.map((id) => ({ __typename: typename, id }));
const ids = wardCrime.measures.map(({ id }) => id);

const series: Question = {
  name: 'series, 26 wards x 24 months',
  query: `query ($representations: [_Any!]!, ${counted(wardCount)
    .map((ward) => `$w${ward}: AreaCode!`)
    .join(', ')}) {
    _entities(representations: $representations) { ... on PoliceMeasure { ${counted(wardCount)
      .map(
        (ward) =>
          `w${ward}: series(area: $w${ward}, from: "${asked[0]!.code}", to: "${asked.at(-1)!.code}", asOf: "${asOf}") { ${fields} }`,
      )
      .join('\n')} } }
  }`,
  variables: (wards) => ({
    representations: representations('PoliceMeasure', ids.slice(0, 1)),
    ...Object.fromEntries(wards.map((ward, place) => [`w${place}`, ward])),
  }),
  observations: wardCount * asked.length,
};

/** A hundred cells out of 26 wards, 8 measures and 24 months, with no order that an index could gain from. */
const cells = (() => {
  const chance = seeded('cells');
  const all = ids.flatMap((measure) =>
    counted(wardCount).flatMap((ward) => asked.map(({ code }) => ({ measure, ward, month: code }))),
  );
  return counted(100).map(() => all.splice(Math.floor(chance.uniform() * all.length), 1)[0]!);
})();

const byReference: Question = {
  name: '100 observations, by reference',
  query: `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on PoliceObservation { ${fields} } }
  }`,
  variables: (wards) => ({
    representations: representations(
      'PoliceObservation',
      cells.map(({ measure, ward, month }) => `${measure}@${wards[ward]}@${month}@${asOf}`),
    ),
  }),
  observations: cells.length,
};

/** Each of four measures is asked for 25 wards, each in a month of its own. */
const perMeasure = cells.slice(0, 25).map(({ month }, ward) => ({ ward, month }));
const asFields: Question = {
  name: '100 observations, as fields',
  query: `query ($representations: [_Any!]!, ${perMeasure.map(({ ward }) => `$w${ward}: AreaCode!`).join(', ')}) {
    _entities(representations: $representations) { ... on PoliceMeasure { ${perMeasure
      .map(
        ({ ward, month }) =>
          `w${ward}: observation(area: $w${ward}, period: "${month}", asOf: "${asOf}") { ${fields} }`,
      )
      .join('\n')} } }
  }`,
  variables: (wards) => ({
    representations: representations('PoliceMeasure', ids.slice(0, 4)),
    ...Object.fromEntries(wards.slice(0, perMeasure.length).map((ward, place) => [`w${place}`, ward])),
  }),
  observations: 4 * perMeasure.length,
};

export const questions: readonly Question[] = [series, byReference, asFields];
