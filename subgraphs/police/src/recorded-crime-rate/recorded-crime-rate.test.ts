import { recordedCrime } from '../recorded-crime/recorded-crime.dataset.js';
import { ratesOfRecordedCrime } from './recorded-crime-rate.import.js';

it('each rate is that of a measure of recorded crime: all and violence per person, burglary per household', () => {
  const counted = recordedCrime.measures.map(({ id }) => id);
  const { dataset, countOf } = ratesOfRecordedCrime;
  expect(dataset.measures.map(({ id, rate, per }) => [countOf[id], rate, per])).toEqual([
    ['police/recorded-crime/all-crime', { denominator: 'POPULATION' }, 1000],
    ['police/recorded-crime/violence-against-the-person', { denominator: 'POPULATION' }, 1000],
    ['police/recorded-crime/burglary-dwelling', { denominator: 'HOUSEHOLDS' }, 1000],
  ]);
  expect(counted).toEqual(expect.arrayContaining(Object.values(countOf)));
});
