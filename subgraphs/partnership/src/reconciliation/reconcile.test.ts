import type { Observed } from './published-range.js';
import { reconcile, type Stated } from './reconcile.js';

const stated = (more: Partial<Stated>): Stated => ({
  kind: 'VALUE',
  value: null,
  printed: null,
  unit: null,
  qualifier: null,
  direction: null,
  ...more,
});
const fall = (value: number, printed: string, unit: string, qualifier: Stated['qualifier'] = 'EXACT'): Stated =>
  stated({ kind: 'CHANGE', value, printed, unit, qualifier, direction: 'DOWN' });
const count = (value: number, printed: string, unit: string, qualifier: Stated['qualifier'] = 'EXACT'): Stated =>
  stated({ value, printed, unit, qualifier });
const heard = (direction: Stated['direction']): Stated => stated({ kind: 'DIRECTION', direction });

const crimes = (value: number, earlier: number, more: Observed = {}): Observed => ({
  value,
  availability: 'AVAILABLE',
  availabilityNote: null,
  unit: 'crimes',
  roundedTo: null,
  change: { absolute: value - earlier, percent: (value / earlier - 1) * 100 },
  provenance: { dataset: 'Recorded crime' },
  ...more,
});
const confidence = (value: number): Observed => ({
  ...crimes(value, 65),
  unit: 'per cent',
  change: { absolute: value - 65, percent: null },
});

it('a change from a figure that was rounded to none is not held against what was stated, but for its direction', () => {
  const none = { ...crimes(0, 60), change: { absolute: -60, percent: -100 } };
  const guarded = { isGuarded: true };
  for (const fallen of [fall(-62, '62', 'crimes'), fall(-100, '100%', 'percent')])
    expect(reconcile({ ...fallen, ...guarded }, none)).toEqual({
      verdict: 'NOT_COMPARABLE',
      note: 'The earlier figure may have been rounded before it was published, and it is not said how far.',
    });
  expect(reconcile({ ...heard('DOWN'), ...guarded }, none).verdict).toBe('AGREES');
  expect(reconcile({ ...fall(-60, '60', 'crimes'), ...guarded }, { ...crimes(60, 120), roundedTo: 5 }).verdict).toBe(
    'AGREES',
  );
  expect(reconcile(fall(-62, '62', 'crimes'), none).verdict).toBe('DISAGREES');
});

describe('a change in percent and in numbers', () => {
  test.each([
    [
      'as it was said',
      fall(-13, '13%', 'percent'),
      crimes(2610, 3000),
      'AGREES',
      'Stated: -13.5 to -12.5 percent. Published: -13 percent.',
    ],
    [
      'what rounds to it',
      fall(-13, '13%', 'percent'),
      crimes(2624, 3000),
      'AGREES',
      'Stated: -13.5 to -12.5 percent. Published: -12.5333 percent.',
    ],
    [
      'at the very end of what rounds to it',
      fall(-13, '13%', 'percent'),
      crimes(875, 1000),
      'AGREES',
      'Stated: -13.5 to -12.5 percent. Published: -12.5 percent.',
    ],
    [
      'beyond it',
      fall(-13, '13%', 'percent'),
      crimes(2630, 3000),
      'DISAGREES',
      'Stated: -13.5 to -12.5 percent. Published: -12.3333 percent.',
    ],
    [
      'a rise as large',
      fall(-13, '13%', 'percent'),
      crimes(3390, 3000),
      'DISAGREES',
      'Stated: -13.5 to -12.5 percent. Published: 13 percent.',
    ],
    [
      'to the very crime',
      fall(-390, '390', 'crimes'),
      crimes(2610, 3000),
      'AGREES',
      'Stated: -390 crimes. Published: -390 crimes.',
    ],
    [
      'one crime off',
      fall(-390, '390', 'crimes'),
      crimes(2611, 3000),
      'DISAGREES',
      'Stated: -390 crimes. Published: -389 crimes.',
    ],
    [
      'over so many fewer, and it fell by more',
      fall(-300, '300', 'crimes', 'OVER'),
      crimes(2610, 3000),
      'AGREES',
      'Stated: below -300 crimes. Published: -390 crimes.',
    ],
    [
      'over so many fewer, and it fell by just so many',
      fall(-390, '390', 'crimes', 'OVER'),
      crimes(2610, 3000),
      'DISAGREES',
      'Stated: below -390 crimes. Published: -390 crimes.',
    ],
    [
      'rounded counts leave room',
      fall(-13, '13%', 'percent'),
      crimes(55, 60, { roundedTo: 5 }),
      'AGREES',
      'Stated: -13.5 to -12.5 percent. Published: -16 to 0 percent.',
    ],
    [
      'but not for everything',
      fall(-40, '40%', 'percent'),
      crimes(55, 60, { roundedTo: 5 }),
      'DISAGREES',
      'Stated: -40.5 to -39.5 percent. Published: -16 to 0 percent.',
    ],
    [
      'both counts were rounded',
      fall(-9, '9', 'crimes'),
      crimes(55, 60, { roundedTo: 5 }),
      'AGREES',
      'Stated: -9 crimes. Published: -10 to 0 crimes.',
    ],
    [
      'points of a percentage',
      stated({
        kind: 'CHANGE',
        value: 28,
        printed: '28',
        unit: 'percentage points',
        qualifier: 'EXACT',
        direction: 'UP',
      }),
      confidence(93),
      'AGREES',
      'Stated: 27.5 to 28.5 percentage points. Published: 28 percentage points.',
    ],
  ] as const)('%s', (_, said, published, verdict, note) =>
    expect(reconcile(said, published)).toEqual({ verdict, note }),
  );
});

describe('a value', () => {
  test.each([
    [
      'exactly',
      count(146, '146', 'tasks'),
      crimes(146, 1, { unit: 'tasks' }),
      'AGREES',
      'Stated: 146 tasks. Published: 146 tasks.',
    ],
    [
      'zero is a value',
      count(0, 'no', 'projects'),
      crimes(0, 1, { unit: 'projects' }),
      'AGREES',
      'Stated: 0 projects. Published: 0 projects.',
    ],
    [
      'over 700, and it is 700',
      count(700, '700', 'pupils', 'OVER'),
      crimes(700, 1, { unit: 'pupils' }),
      'DISAGREES',
      'Stated: above 700 pupils. Published: 700 pupils.',
    ],
    [
      'over 700, and it is about 700',
      count(700, '700', 'pupils', 'OVER'),
      crimes(700, 1, { unit: 'pupils', roundedTo: 10 }),
      'AGREES',
      'Stated: above 700 pupils. Published: 695 to 705 pupils.',
    ],
    [
      'a sum of twelve rounded counts may be off by half of what they were rounded to, together',
      count(144, '144', 'crimes'),
      crimes(120, 1, { roundedTo: 60 }),
      'AGREES',
      'Stated: 144 crimes. Published: 90 to 150 crimes.',
    ],
    [
      'of a rate it is the count that was rounded',
      count(5, '5', 'crimes per 1,000 people'),
      crimes(2, 1, { unit: 'crimes per 1,000 people', roundedTo: 5, numerator: 20 }),
      'DISAGREES',
      'Stated: 4.5 to 5.5 crimes per 1,000 people. Published: 1.75 to 2.25 crimes per 1,000 people.',
    ],
    [
      'percent is printed in two ways',
      count(65, '65%', 'percent'),
      confidence(65.4),
      'AGREES',
      'Stated: 64.5 to 65.5 per cent. Published: 65.4 per cent.',
    ],
  ] as const)('%s', (_, said, published, verdict, note) =>
    expect(reconcile(said, published)).toEqual({ verdict, note }),
  );
});

describe('a direction', () => {
  test.each([
    ['DOWN', crimes(2610, 3000), 'AGREES', 'Stated: DOWN. Published: a change of -390 crimes against a year earlier.'],
    ['UP', crimes(2610, 3000), 'DISAGREES', 'Stated: UP. Published: a change of -390 crimes against a year earlier.'],
    [
      'UNCHANGED',
      crimes(10, 10),
      'AGREES',
      'Stated: UNCHANGED. Published: a change of 0 crimes against a year earlier.',
    ],
    ['UP', crimes(10, 10), 'DISAGREES', 'Stated: UP. Published: a change of 0 crimes against a year earlier.'],
    [
      'UP',
      crimes(55, 55, { roundedTo: 5 }),
      'AGREES',
      'Stated: UP. Published: a change of -5 to 5 crimes against a year earlier.',
    ],
  ] as const)('%s beside %j', (direction, published, verdict, note) =>
    expect(reconcile(heard(direction), published)).toEqual({ verdict, note }),
  );
});

describe('what cannot be held against each other', () => {
  const all = fall(-13, '13%', 'percent');
  test.each([
    [
      'invented figures, that would agree',
      all,
      crimes(2610, 3000, { provenance: { dataset: 'SYNTHETIC Recorded crime' } }),
      'The published figure is invented sample data (SYNTHETIC Recorded crime).',
    ],
    [
      'what minutes state',
      count(146, '146', 'tasks'),
      crimes(146, 1, { unit: 'tasks', provenance: { dataset: 'minutes' } }),
      'The published figure is itself what minutes state.',
    ],
    [
      'what somebody says is another thing',
      { ...heard('UP'), observationDiffers: 'The measure has public order offences apart.' },
      crimes(3000, 2610),
      'The measure has public order offences apart.',
    ],
    ['other units', count(20, '20', 'people'), crimes(20, 1), 'Stated in people, published in crimes.'],
    [
      'a change in another unit',
      fall(-390, '390', 'tasks'),
      crimes(2610, 3000),
      'Stated in tasks, published in crimes.',
    ],
    ['no change in percent', all, confidence(70), 'No change in percent is published against a year earlier.'],
    [
      'no change at all',
      fall(-390, '390', 'crimes'),
      crimes(2610, 3000, { change: null }),
      'No change is published against a year earlier.',
    ],
    [
      'a direction without a change',
      heard('UP'),
      crimes(2610, 3000, { change: null }),
      'No change is published against a year earlier.',
    ],
    ['no direction', heard(null), crimes(2610, 3000), 'No direction is stated.'],
    [
      'a rank',
      stated({ kind: 'RANK' }),
      crimes(2610, 3000),
      'A published value says nothing of what is stated (RANK).',
    ],
    [
      'a change without a number',
      stated({ kind: 'CHANGE', unit: 'percent', direction: 'DOWN' }),
      crimes(2610, 3000),
      'No number is stated.',
    ],
  ] as const)('%s', (_, said, published, note) =>
    expect(reconcile(said, published)).toEqual({ verdict: 'NOT_COMPARABLE', note }),
  );
});

describe('where there is nothing to hold it against', () => {
  const all = fall(-13, '13%', 'percent');
  test.each([
    [
      'suppressed, of invented figures too',
      crimes(1, 1, {
        value: null,
        availability: 'SUPPRESSED',
        availabilityNote: 'Fewer than 10.',
        provenance: { dataset: 'SYNTHETIC cases' },
      }),
      'NO_OBSERVATION',
      'SUPPRESSED: Fewer than 10.',
    ],
    [
      'not due, without a note',
      crimes(1, 1, { value: null, availability: 'NOT_DUE_YET' }),
      'NO_OBSERVATION',
      'NOT_DUE_YET',
    ],
    [
      'the agency is down',
      { value: null, availability: null, provenance: null, change: null },
      'UNKNOWN',
      'The agency that publishes the figure did not answer.',
    ],
    ['the gateway brings the id alone', {}, 'UNKNOWN', 'The agency that publishes the figure did not answer.'],
    ['the gateway brings nothing', null, 'UNKNOWN', 'The agency that publishes the figure did not answer.'],
    [
      'half an answer',
      crimes(2610, 3000, { provenance: null }),
      'UNKNOWN',
      'The agency that publishes the figure answered only in part.',
    ],
    [
      'a value that failed by itself',
      crimes(1, 1, { value: null }),
      'UNKNOWN',
      'The agency that publishes the figure answered only in part.',
    ],
  ] as const)('%s', (_, published, verdict, note) => expect(reconcile(all, published)).toEqual({ verdict, note }));
});
