import { printed, saidOf, statedFigure } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { implausibleForPopulation } from './implausible-for-population.js';
import { missingDenominator } from './missing-denominator.js';
import { noNumberStated } from './no-number-stated.js';
import { nonWorkingDay } from './non-working-day.js';
import { periodsDiffer } from './periods-differ.js';

const inDistrict = (text: string, unit: string, stated: Partial<StatedFigure> = {}) =>
  saidOf(
    implausibleForPopulation(
      [printed('F', text, unit, { areaCode: 'E07000111', qualifier: 'OVER', ...stated })],
      registers,
    ),
  );

test('more attendances than one for everybody are asked about; more people than there are cannot be', () => {
  expect(inDistrict('413,000', 'attendances')).toEqual([
    [
      'NEEDS_CONFIRMATION',
      '413,000 attendances for 114,893 who live in Sevenoaks (Population, Census 2011): 3.6 for each.',
      'F',
    ],
  ]);
  expect(inDistrict('120,000', 'older people')).toEqual([
    [
      'FAILS',
      '120,000 older people for 114,893 who live in Sevenoaks (Population, Census 2011): more people than there are.',
      'F',
    ],
  ]);
});

test('nothing is said of what may well be, of money and shares, and of areas whose people nobody has counted', () => {
  expect(inDistrict('41,300', 'attendances')).toEqual([]);
  expect(inDistrict('114,893', 'people')).toEqual([]);
  expect(inDistrict('413,000', 'GBP')).toEqual([]);
  expect(inDistrict('75%', 'per cent')).toEqual([]);
  expect(inDistrict('413,000', 'attendances', { areaCode: null })).toEqual([]);
  expect(inDistrict('413,000', 'attendances', { areaCode: 'E01024455' })).toEqual([]);
});

const ofHowMany = (...figures: StatedFigure[]) =>
  saidOf(missingDenominator(figures, registers)).map(([a, b]) => [a, b]);

test('a percentage of nothing that is stated has no denominator', () =>
  expect(ofHowMany(printed('F', '75%', 'per cent'))).toEqual([
    ['FAILS', '75% of how many is not stated, and nothing beside it gives it away.'],
  ]));

test('a whole, a sample, a part or the change in number beside it give it away', () => {
  const fell = { kind: 'CHANGE', direction: 'DOWN' } as const;
  expect(ofHowMany(printed('F', '75%', 'per cent', { denominator: 40 }))).toEqual([
    ['HOLDS', 'Of 40, which is stated.'],
  ]);
  expect(ofHowMany(printed('F', '75%', 'per cent', { sampleSize: 1100 }))).toEqual([
    ['HOLDS', 'Of 1,100 who were asked.'],
  ]);
  expect(ofHowMany(printed('F', '75%', 'per cent', { numerator: 30 }))).toEqual([
    ['HOLDS', 'The number is printed beside it: 30.'],
  ]);
  expect(
    ofHowMany(
      printed('P', '13%', 'per cent', { ...fell, value: -13 }),
      printed('N', '390', 'crimes', { ...fell, value: -390 }),
    ),
  ).toEqual([['HOLDS', 'The change in number is printed beside it: −390.']]);
  expect(ofHowMany(printed('F', '40', 'tasks'))).toEqual([]);
});

test.each([
  ['2010-01-17', 'FAILS', '17 January 2010 is a Sunday.'],
  ['2009-12-28', 'FAILS', '28 December 2009 is a bank holiday of England and Wales.'],
  ['2009-12-07', 'HOLDS', '7 December 2009 is a working day.'],
])('something is due on %s: %s', (day, result, detail) =>
  expect(saidOf(nonWorkingDay([statedFigure('F', { kind: 'DEADLINE', periodCode: day })], registers))).toEqual([
    [result, detail, 'F'],
  ]),
);

test('a day on which something was, and a year by which something is due, are no such day', () => {
  expect(nonWorkingDay([statedFigure('F', { periodCode: '2010-01-17' })], registers)).toEqual([]);
  expect(nonWorkingDay([statedFigure('F', { kind: 'DEADLINE', periodCode: '2011' })], registers)).toEqual([]);
});

const over = (id: string, periodCode: string, stated: Partial<StatedFigure> = {}) =>
  statedFigure(id, { kind: 'DIRECTION', periodCode, ...stated });

test('a half-year and a quarter in one item', () =>
  expect(
    saidOf(periodsDiffer([over('A', '2009/10 H1'), over('B', '2009/10 Q2', { sourceLine: 3 })], registers)),
  ).toEqual([
    [
      'FAILS',
      'Changes are told over different lengths of time: April to September 2009 (2009/10 half-year 1) on line 1 and July to September 2009 (2009/10 quarter 2) on line 3.',
      'A B',
    ],
  ]));

test('two quarters, two items, or a state as at a day are no such thing', () => {
  expect(periodsDiffer([over('A', '2009/10 Q1'), over('B', '2009/10 Q2')], registers)).toEqual([]);
  expect(
    periodsDiffer([over('A', '2009/10 H1'), over('B', '2009/10 Q2', { agendaItemId: 'other' })], registers),
  ).toEqual([]);
  expect(periodsDiffer([over('A', '2009/10 H1'), over('B', '2009-09-30', { kind: 'VALUE' })], registers)).toEqual([]);
});

test('a direction or a statement comes without a number, a value with one', () => {
  const kinds = (['DIRECTION', 'STATEMENT', 'VALUE', 'CHANGE', 'RANK', 'DEADLINE'] as const).map((kind) =>
    statedFigure(kind, { kind }),
  );
  expect(saidOf(noNumberStated(kinds, registers))).toEqual([
    ['NEEDS_CONFIRMATION', 'It was said without a number.', 'DIRECTION'],
    ['NEEDS_CONFIRMATION', 'It was said without a number.', 'STATEMENT'],
  ]);
});
