import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import type { AgencyContext } from './context.js';
import type { PublishedMeasure } from './dataset.js';
import { observeAll } from './observation.js';
import { readPeriod } from './period.js';
import type { Question } from './question.js';
import { areaOf, readRegisters } from './register.js';
import type { CellKey } from './store/released-value.loader.js';

const registers = readRegisters(fileURLToPath(new URL('../../../schema', import.meta.url)));
const measure = {
  id: 'toy/cases/all',
  periodKind: 'FINANCIAL_YEAR',
  collected: true,
  areaTypes: ['COUNTY'],
  coverage: null,
  organization: 'kent-probation-service',
  disclosure: 'OPEN',
  due: null,
  dataset: { title: 'Cases', publisher: 'Somebody', measures: [] },
} as unknown as PublishedMeasure;
const release = { id: 'cases:2009-11-01:1', title: 'Cases', status: 'FINAL' };

const ask = async (...asked: [area: string, period: string][]) => {
  const load = jest.fn((keys: readonly CellKey[]) =>
    Promise.resolve(
      keys.map(({ period }) => [{ period, value: Number(period?.slice(0, 4)), availability: 'AVAILABLE', release }]),
    ),
  );
  const context = {
    caller: { role: 'PUBLIC' },
    today: '2010-01-01',
    registers,
    types: { observation: 'ToyObservation' },
    loaders: { cells: { load } },
  } as unknown as AgencyContext;
  const questions = asked.map(([area, period]): Question => ({
    measure,
    area: areaOf(registers, area),
    period: readPeriod(period)!,
    asOf: null,
    release: null,
  }));
  const answers = await observeAll(context, questions);
  return {
    answers: answers.map(({ value, availability, nearestArea }) => [value, availability, nearestArea]),
    asked: load.mock.calls.map(([keys]) => keys.map(({ area, period }) => [area, period])),
  };
};

describe('many questions at once', () => {
  it('are looked up in one go, and answered in their order, whatever the catalogue settles between them', async () => {
    expect(
      await ask(['E10000016', '2008/09'], ['E07000111', '2008/09'], ['E10000016', '2008'], ['E10000016', '2007/08']),
    ).toEqual({
      answers: [
        [2008, 'AVAILABLE', null],
        [null, 'COVERAGE_PARENT_AREA_ONLY', 'E10000016'],
        [null, 'NOT_APPLICABLE', null],
        [2007, 'AVAILABLE', null],
      ],
      asked: [
        [
          ['E10000016', '2008/09'],
          ['E10000016', '2007/08'],
        ],
      ],
    });
  });

  it('are not looked up where the measure is never published for the area', async () => {
    expect(await ask(['E07000111', '2008/09'])).toEqual({
      answers: [[null, 'COVERAGE_PARENT_AREA_ONLY', 'E10000016']],
      asked: [],
    });
  });
});
