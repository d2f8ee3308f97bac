import { fileURLToPath } from 'node:url';
import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';
import { readCatalogues } from '../measure/catalogue.js';
import { measureTypes } from '../measure/measure-reference.js';
import { withOwn } from '../partnership-measure/with-own.js';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { importFigures } from '../stated-figure/stated-figures.import.js';
import { importTasking } from '../tasking/tasking.import.js';

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../sample/sevenoaks-csp-2009-12-03.${name}.json`, import.meta.url));
const id = (figure: string): string => `sevenoaks-csp/2009-12-03/${figure}`;

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  const { importing, registers } = partnership;
  const catalogues = readCatalogues(fileURLToPath(new URL('../../../../schema', import.meta.url)));
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await importFigures(importing, sample('figures'), {
    registers,
    measureTypes: measureTypes(withOwn(catalogues)),
  });
  await importTasking(importing, sample('tasking'), { registers });
}, 120_000);
afterAll(() => partnership.drop());

/** Asks as the gateway does once it has asked the agencies. */
const brought = async (figure: string, observation: string): Promise<unknown> => {
  const { data, errors } = await partnership.ask(`{ _entities(representations: [
    { __typename: "StatedFigure", id: "${id(figure)}"${observation && `, observation: ${observation}`} }
  ]) { ... on StatedFigure { id quote reconciliation { verdict note } } } }`);
  expect(errors).toBeUndefined();
  return data._entities[0].reconciliation;
};
const answered = (value: number, dataset: string): string =>
  `{ __typename: "PoliceObservation", value: ${value}, availability: "AVAILABLE", availabilityNote: null, unit: "crimes",
     roundedTo: null, change: { absolute: -390, percent: -13 }, provenance: { dataset: "${dataset}" } }`;

test('the observation is a reference, as known on the day of the meeting', async () => {
  const { data } = await partnership.ask(
    `{ meeting(id: "sevenoaks-csp/2009-12-03") { statedFigures { id observation { __typename id } } } }`,
  );
  const observations = Object.fromEntries(
    data.meeting.statedFigures.map((one: { id: string; observation: object }) => [one.id, one.observation]),
  );
  expect(observations[id('F01')]).toEqual({
    __typename: 'PoliceObservation',
    id: 'police/recorded-crime/all-crime@E07000111@2009-04..2009-09@2009-12-03',
  });
  expect(observations[id('F09')]).toBeNull();
});

test.each([
  ['F01', answered(2610, 'Recorded crime'), 'AGREES', 'Stated: -13.5 to -12.5 percent. Published: -13 percent.'],
  ['F01b', answered(2610, 'Recorded crime'), 'AGREES', 'Stated: -390 crimes. Published: -390 crimes.'],
  [
    'F02',
    answered(2610, 'Recorded crime'),
    'DISAGREES',
    'Stated: UP. Published: a change of -390 crimes against a year earlier.',
  ],
  [
    'F03',
    answered(2610, 'Recorded crime'),
    'NOT_COMPARABLE',
    'In 2009 the police counted public order offences, of which the minutes say that they are the main rise, as violence against the person; the measure has them apart.',
  ],
  [
    'F01',
    answered(2610, 'SYNTHETIC crime'),
    'NOT_COMPARABLE',
    'The published figure is invented sample data (SYNTHETIC crime).',
  ],
  [
    'F01',
    '{ __typename: "PoliceObservation", availability: null }',
    'UNKNOWN',
    'The agency that publishes the figure did not answer.',
  ],
  ['F01', 'null', 'UNKNOWN', 'The agency that publishes the figure did not answer.'],
  ['F01', '', 'UNKNOWN', 'The agency that publishes the figure did not answer.'],
  ['F09', 'null', 'NO_OBSERVATION', 'No published figure is linked to it.'],
])('%s beside %s: %s', async (figure, observation, verdict, note) =>
  expect(await brought(figure, observation)).toEqual({ verdict, note }),
);

test.each<[string, string | null, string | null, string, string]>([
  ['F01', 'E22000144', '2009-04..2009-09', 'AGREES', 'Stated: -13.5 to -12.5 percent. Published: -13 percent.'],
  [
    ...(['F01', 'E10000016', '2009/10 H1', 'NOT_COMPARABLE'] as const),
    'Stated of area E10000016, and the published figure is of E07000111.',
  ],
  [
    ...(['F01', null, '2008/09', 'NOT_COMPARABLE'] as const),
    'Stated of 2008/09, and the published figure is of 2009-04..2009-09.',
  ],
])('%s, read as of %s and %s, is %s', async (figure, area, period, verdict, note) => {
  const { importing } = partnership;
  const read = (as: Pick<StatedFigure, 'areaCode' | 'periodCode'>) =>
    importing.getRepository(StatedFigure).update({ id: id(figure) }, as);
  await read({ areaCode: area, periodCode: period });
  expect(await brought(figure, answered(2610, 'Recorded crime'))).toEqual({ verdict, note });
  await read({ areaCode: null, periodCode: '2009/10 H1' });
});

test('what the partnership itself publishes is looked up here, and is what the minutes state', async () => {
  const { data, errors } = await partnership.ask(`{ meeting(id: "sevenoaks-csp/2009-12-03") { statedFigures {
    id observation { ... on PartnershipObservation { id value measure { id } } } reconciliation { verdict note }
  } } }`);
  expect(errors).toBeUndefined();
  const figures = new Map(data.meeting.statedFigures.map((one: { id: string }) => [one.id, one]));
  expect(figures.get(id('F12'))).toEqual({
    id: id('F12'),
    observation: {
      id: 'partnership/tasking/received@E07000111@2009-09-30@2009-12-03',
      value: 146,
      measure: { id: 'partnership/tasking/received' },
    },
    reconciliation: { verdict: 'NOT_COMPARABLE', note: 'The published figure is itself what minutes state.' },
  });
});

test('of its own measures a list has all, without a reference that leads back here', async () => {
  const { data, errors } = await partnership.ask(`{
    measures(agency: "partnership") { edges { node { ... on PartnershipMeasure {
      id title organization { name } latest(area: "E07000111") { ... on PartnershipObservation { value } }
    } } } }
    sideBySide(measures: ["partnership/tasking/completed", "police/ward-crime/anti-social-behaviour"]) {
      measures { __typename id ... on PartnershipMeasure { title } }
    }
  }`);
  expect(errors).toBeUndefined();
  const organization = { name: 'Community Safety Unit' };
  expect(data).toEqual({
    measures: {
      edges: [
        {
          node: { id: 'partnership/tasking/completed', title: 'Tasks completed', organization, latest: { value: 145 } },
        },
        { node: { id: 'partnership/tasking/received', title: 'Tasks received', organization, latest: { value: 146 } } },
      ],
    },
    sideBySide: {
      measures: [
        { __typename: 'PartnershipMeasure', id: 'partnership/tasking/completed', title: 'Tasks completed' },
        { __typename: 'PoliceMeasure', id: 'police/ward-crime/anti-social-behaviour' },
      ],
    },
  });
});

test('all reconciliations of a meeting are one statement, and the day of the meeting one more', async () => {
  partnership.statements.length = 0;
  const figures = ['F01', 'F01b', 'F02', 'F03', 'F05'].map((one) => `{ __typename: "StatedFigure", id: "${id(one)}" }`);
  await partnership.ask(
    `{ _entities(representations: [${figures.join(' ')}]) { ... on StatedFigure { reconciliation { verdict } observation { __typename } } } }`,
  );
  expect(partnership.statements).toHaveLength(2);
});
