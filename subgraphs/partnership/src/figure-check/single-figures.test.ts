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
      'FOUND',
      '120,000 older people for 114,893 who live in Sevenoaks (Population, Census 2011): more people than there are.',
      'F',
    ],
  ]);
});

test('nothing is said of what may well be, of money and shares, and of areas whose people nobody has counted', () => {
  expect(inDistrict('41,300', 'attendances')).toEqual([]);
  expect(inDistrict('114,893', 'people')).toEqual([]);
  for (const unit of ['GBP', 'pounds', 'hours', 'crimes per 1,000 residents'])
    expect(inDistrict('413,000', unit)).toEqual([]);
  expect(inDistrict('75%', 'per cent')).toEqual([]);
  expect(inDistrict('413,000', 'attendances', { areaCode: null })).toEqual([]);
  expect(inDistrict('413,000', 'attendances', { areaCode: 'E01024455' })).toEqual([]);
});

const ofHowMany = (...figures: StatedFigure[]) =>
  saidOf(missingDenominator(figures, registers)).map(([a, b]) => [a, b]);

test('a percentage of nothing that is stated has no denominator', () =>
  expect(ofHowMany(printed('F', '75%', 'per cent'))).toEqual([
    ['FOUND', '75% of how many is not stated, and nothing beside it gives it away.'],
  ]));

test('a whole or a sample says of how many', () => {
  expect(ofHowMany(printed('F', '75%', 'per cent', { denominator: 40 }))).toEqual([
    ['NOT_FOUND', 'Of 40, which is stated.'],
  ]);
  expect(ofHowMany(printed('F', '75%', 'per cent', { sampleSize: 1100 }))).toEqual([
    ['NOT_FOUND', 'Of 1,100 who were asked.'],
  ]);
  expect(ofHowMany(printed('F', '40', 'tasks'))).toEqual([]);
});

test.each([
  ['74%', 14, '14 is 74% of 19; the base is not printed.'],
  ['75%', 30, '30 is 75% of 40; the base is not printed.'],
  ['5%', 1, '1 is 5% of any whole number from 19 to 22; the base is not printed.'],
  ['33.3%', 4, '4 is 33.3% of 12; the base is not printed.'],
  ['41%', 2, '2 is printed beside 41%; no base follows from them, and none is printed.'],
  ['0%', 0, '0 is printed beside 0%; no base follows from them, and none is printed.'],
])('%s with %i beside it: %s', (text, numerator, detail) =>
  expect(ofHowMany(printed('F', text, 'per cent', { numerator }))).toEqual([['NEEDS_CONFIRMATION', detail]]),
);

test('the base of a change is implied by the change in number', () => {
  const change = (text: string, number: number) => [
    printed('P', text, 'per cent', { kind: 'CHANGE', value: Math.sign(number) * Number.parseFloat(text) }),
    printed('N', String(Math.abs(number)), 'crimes', { kind: 'CHANGE', value: number }),
  ];
  const of = (base: string) => [['NEEDS_CONFIRMATION', `${base}; the base is not printed.`]];
  expect(ofHowMany(...change('13%', -390))).toEqual(of('390 is 13% of any whole number from 2,889 to 3,120'));
  expect(ofHowMany(...change('150%', 3))).toEqual(of('3 is 150% of 2'));
  const [percent, number] = change('13%', -8);
  expect(ofHowMany(percent!, { ...number!, unit: 'percentage points' })).toEqual([
    ['FOUND', '13% of how many is not stated, and nothing beside it gives it away.'],
  ]);
});

test('a printed total is the base where all its parts are shares of it, and is not where one is no such share', () => {
  const parts = (total: string, ...shares: [string, number][]) => [
    printed('T', total, 'clubs'),
    ...shares.map(([text, numerator]) => printed(text, text, 'per cent', { numerator, partOf: 'T' })),
  ];
  expect(ofHowMany(...parts('8', ['75%', 6], ['25%', 2]))).toEqual([
    ['NOT_FOUND', 'Of 8, the total that is printed.'],
    ['NOT_FOUND', 'Of 8, the total that is printed.'],
  ]);
  // 1 of 20 is 5 percent as well; but 14 of 20 is not 74, so 20 is the base of neither.
  expect(ofHowMany(...parts('20', ['74%', 14], ['5%', 1]))).toEqual([
    ['NEEDS_CONFIRMATION', '14 is 74% of 19; the base is not printed.'],
    ['NEEDS_CONFIRMATION', '1 is 5% of any whole number from 19 to 22; the base is not printed.'],
  ]);
});

test.each([
  ['2010-01-17', 'FOUND', '17 January 2010 is a Sunday.'],
  ['2009-12-28', 'FOUND', '28 December 2009 is a bank holiday of England and Wales.'],
  ['2009-12-07', 'NOT_FOUND', '7 December 2009 is a working day.'],
  ['2013-12-25', 'FOUND', '25 December 2013 is a bank holiday of England and Wales.'],
  ['1961-12-25', 'NEEDS_CONFIRMATION', '25 December 1961 is no weekend; holidays then are not known.'],
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
      'FOUND',
      'Changes are told over different lengths of time: April to September 2009 (2009/10 half-year 1) on line 1 and July to September 2009 (2009/10 quarter 2) on line 3.',
      'A B',
    ],
  ]));

test.each([
  ['2009/10 Q2', '2009-04..2009-09'],
  ['2009-07..2009-09', '2009-04..2009-09'],
  ['2009-09', '2009-09-30'],
  ['2009-09-01..2009-09-28', '2009-09'],
])('%s and %s are of different lengths', (one, other) =>
  expect(periodsDiffer([over('A', one), over('B', other)], registers)).toHaveLength(1),
);

test.each([
  ['2009/10 H1', '2009-04..2009-09'],
  ['2009', '2009/10'],
  ['2009/10 Q1', '2009-07..2009-09'],
  ['2009-02', '2009-03-01..2009-03-31'],
  ['2009-09-07..2009-09-13', '2009-09-14..2009-09-20'],
])('%s and %s are as long as each other', (one, other) =>
  expect(periodsDiffer([over('A', one), over('B', other)], registers)).toEqual([]),
);

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
