import { printed, saidOf, statedFigure } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { conflictingStatements } from './conflicting-statements.js';

const told = (id: string, stated: Partial<StatedFigure>) =>
  statedFigure(id, { kind: 'DIRECTION', subject: 'graffiti', sourceLine: Number(id), ...stated });
const check = (...figures: StatedFigure[]) => saidOf(conflictingStatements(figures, registers));

test('down here, up there, and followed up: somebody has to say which is meant', () =>
  expect(
    check(
      told('4', { direction: 'DOWN', assessment: 'IMPROVEMENT' }),
      told('8', { direction: 'UP', areaText: 'ward' }),
      told('9', { kind: 'STATEMENT', assessment: 'CONCERN' }),
    ),
  ).toEqual([
    [
      'NEEDS_CONFIRMATION',
      'graffiti is said to be down on line 4 (no area stated, no period stated), up on line 8 (ward, no period stated), of concern on line 9 (no area stated, no period stated). Both may be, of different areas or periods, which the minutes do not tell apart.',
      '4 8 9',
    ],
  ]));

test('of one area and one period, both cannot be', () => {
  const here = { areaCode: 'E07000111', areaText: 'the District', periodCode: '2015', periodText: '2015' };
  expect(check(told('4', { direction: 'DOWN', ...here }), told('8', { direction: 'UP', ...here }))).toEqual([
    [
      'FOUND',
      'graffiti is said to be down on line 4 (the District, 2015), up on line 8 (the District, 2015). Both cannot be.',
      '4 8',
    ],
  ]);
});

test.each<[string, Partial<StatedFigure>, Partial<StatedFigure>]>([
  ['the same', {}, {}],
  ['its partnership', {}, { areaCode: 'E22000144', areaText: 'the CSP' }],
  ['the same days', { periodCode: '2015/16 H1' }, { periodCode: '2015-04..2015-09', periodText: 'April to September' }],
])('what goes up is neither down nor unchanged there and then: %s', (_, first, second) => {
  const here = { areaCode: 'E07000111', areaText: 'the District', periodCode: '2015', periodText: '2015' };
  for (const direction of ['DOWN', 'UNCHANGED'] as const) {
    const pair = [
      told('4', { direction: 'UP', ...here, ...first }),
      told('8', { direction, ...here, ...first, ...second }),
    ];
    expect(check(...pair)).toEqual([
      ['FOUND', expect.stringMatching(/ up on line 4 .* on line 8 .* Both cannot be\.$/), '4 8'],
    ]);
  }
});

const number = (id: string, text: string, stated: Partial<StatedFigure> = {}) =>
  printed(id, text, 'tags', {
    subject: 'graffiti',
    sourceLine: Number(id),
    periodCode: '2015',
    periodText: '2015',
    ...stated,
  });

test('two numbers for one thing cannot both be', () => {
  const here = { areaCode: 'E07000111', areaText: 'the District' };
  expect(check(number('4', '30', here), number('8', '40', here))).toEqual([
    [
      'FOUND',
      'graffiti is said to be 30 tags on line 4 (the District, 2015), 40 tags on line 8 (the District, 2015). Both cannot be.',
      '4 8',
    ],
  ]);
  const fell = { kind: 'CHANGE', direction: 'DOWN' } as const;
  expect(check(number('4', '30', { ...fell, value: -30 }), number('8', '40', { ...fell, value: -40 }))).toEqual([
    [
      'NEEDS_CONFIRMATION',
      expect.stringContaining('down by 30 tags on line 4 (no area stated, 2015), down by 40'),
      '4 8',
    ],
  ]);
});

test.each<[string, StatedFigure[]]>([
  ['a number said twice', [number('4', '30'), number('8', '30')]],
  ['a number now and one before', [number('4', '30'), number('8', '40', { comparedWithId: '4' })]],
  ['a number and a part of it', [number('4', '30'), number('8', '20', { partOf: '4' })]],
  ['what is not exact', [number('4', '30'), number('8', '40', { qualifier: 'OVER' })]],
  ['numbers of two years', [number('4', '30'), number('8', '40', { periodCode: '2014', periodText: '2014' })]],
  ['numbers of two places', [number('4', '30', { areaText: 'Swanley' }), number('8', '40', { areaText: 'Hextable' })]],
  [
    'two places that go two ways',
    [told('1', { direction: 'UP', areaText: 'Swanley' }), told('2', { direction: 'DOWN', areaText: 'Hextable' })],
  ],
  ['other subjects', [told('1', { direction: 'DOWN' }), told('2', { direction: 'UP', subject: 'burglary' })]],
  [
    'one quarter after another',
    [
      told('1', { direction: 'DOWN', periodCode: '2015/16 Q1' }),
      told('2', { direction: 'UP', periodCode: '2015/16 Q2' }),
    ],
  ],
  ['what is unchanged, of no stated area', [told('1', { direction: 'UP' }), told('2', { direction: 'UNCHANGED' })]],
  [
    'a rise in one year and none in the next',
    [
      told('1', { direction: 'UP', areaCode: 'E07000111', periodCode: '2014' }),
      told('2', { direction: 'UNCHANGED', areaCode: 'E07000111', periodCode: '2015' }),
    ],
  ],
  [
    'a district and another partnership',
    [
      told('1', { direction: 'UP', areaCode: 'E07000111', areaText: 'the District' }),
      told('2', { direction: 'DOWN', areaCode: 'E22000149', areaText: 'Tunbridge Wells CSP' }),
    ],
  ],
  ['the same way twice', [told('1', { direction: 'UP' }), told('2', { direction: 'UP', kind: 'CHANGE', value: 3 })]],
  ['a level that is low and rising', [told('1', { kind: 'RANK' }), told('2', { direction: 'UP' })]],
  ['a concern alone', [told('1', { kind: 'STATEMENT', assessment: 'CONCERN' }), told('2', { direction: 'UP' })]],
])('nothing is said of %s', (_, figures) => expect(check(...figures)).toEqual([]));
