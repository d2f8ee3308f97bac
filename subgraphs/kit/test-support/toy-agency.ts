import { Directive, ObjectType } from 'type-graphql';
import type { Agency } from '../src/agency.js';
import { areaObservations } from '../src/contract/area-observations.js';
import { datasetConnection } from '../src/contract/dataset-connection.js';
import { Measure } from '../src/contract/measure.js';
import { Observation } from '../src/contract/observation.js';
import type { Dataset, MeasureDefinition } from '../src/dataset.js';
import type { Importer } from '../src/import/importer.js';
import { measureTable } from '../src/import/measure-table.js';
import { testDataset, testMeasure } from './test-measure.js';

@ObjectType('ToyMeasure', { implements: Measure, description: 'A measure of a test.' })
@Directive('@key(fields: "id")')
class ToyMeasure extends Measure {}

@ObjectType('ToyObservation', { implements: Observation, description: 'A figure of a test.' })
@Directive('@key(fields: "id")')
class ToyObservation extends Observation {}

const share: MeasureDefinition = {
  ...testMeasure,
  id: 'toy/cases/share',
  unit: 'per cent',
  per: 100,
  polarity: 'HIGH_IS_GOOD',
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  areaTypes: ['DISTRICT'],
};

/** One measure of each kind that a statistic treats in its own way. */
export const cases: Dataset = {
  ...testDataset,
  measures: [
    testMeasure,
    share,
    {
      ...share,
      id: 'toy/cases/rate',
      unit: 'crimes per 1,000 people in 3 months',
      per: 1000,
      rate: { denominator: 'POPULATION' },
      polarity: 'LOW_IS_GOOD',
    },
    { ...testMeasure, id: 'toy/cases/referrals', polarity: 'HIGH_IS_GOOD' },
    { ...testMeasure, id: 'toy/cases/guarded', areaTypes: ['WARD_2009'], disclosure: 'RESTRICTED' },
    {
      ...testMeasure,
      id: 'toy/cases/recounted',
      breaks: [{ from: '2009-04-01', note: 'From April 2009 attempts are counted too.' }],
    },
    { ...testMeasure, id: 'toy/cases/systems', periodKind: 'DAY', polarity: 'NEITHER' },
    {
      ...testMeasure,
      id: 'toy/cases/visitors',
      unit: 'people',
      notAddedUp: 'Who came in two months would be counted twice.',
    },
    { ...share, id: 'toy/cases/days', unit: 'days', per: 1, polarity: 'LOW_IS_GOOD' },
    {
      ...testMeasure,
      id: 'toy/cases/confidence',
      unit: 'per cent',
      per: 100,
      polarity: 'HIGH_IS_GOOD',
      survey: {
        question: 'Are you confident?',
        population: 'Adults',
        mode: 'by telephone',
        designEffect: 2,
        minimumSample: 30,
      },
    },
  ],
};

/** An agency with one dataset, which it publishes in every way that there is, under the dataset's name. */
export function toyAgencyOf(dataset: Dataset, importer: Importer = measureTable(dataset)): Agency {
  const field = [dataset.name, `${dataset.title} of a test.`, dataset, () => ToyObservation] as const;
  return {
    name: 'toy',
    title: 'Toy',
    port: 4999,
    types: { measure: 'ToyMeasure', observation: 'ToyObservation' },
    typeClasses: [ToyMeasure, ToyObservation],
    datasets: [dataset],
    importers: [importer],
    resolvers: [areaObservations(...field), datasetConnection(...field)],
    sample: [],
  };
}

export const toyAgency = toyAgencyOf(cases);

export const header = 'Measure,Area Code,Period,Numerator,Denominator,Value,Sample Size,Qualifier';

/** Rows of the generic table: what is not given stays empty. */
export const row = (
  measure: string,
  area: string,
  period: string,
  numerator: number | string,
  { denominator = '', value = '', sample = '', qualifier = '' }: Partial<Record<string, number | string>> = {},
): string => [measure, area, period, numerator, denominator, value, sample, qualifier].join(',');

/** The fields of one measure. */
export const of = (measure: string, selection: string): string =>
  `{ _entities(representations: [{ __typename: "ToyMeasure", id: "toy/cases/${measure}" }]) {
      ... on ToyMeasure { ${selection} } } }`;
