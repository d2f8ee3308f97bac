import { audiences, release, releaseRules } from './release-rule.js';

describe('a count', () => {
  const { RESTRICTED, SENSITIVE, OPEN } = releaseRules;

  it.each([
    [0, 0, 'AVAILABLE', null],
    [1, undefined, 'SUPPRESSED', undefined],
    [7, undefined, 'SUPPRESSED', undefined],
    [8, 10, 'AVAILABLE', 5],
    [12, 10, 'AVAILABLE', 5],
    [13, 15, 'AVAILABLE', 5],
  ] as const)(
    'of %i in a RESTRICTED measure is released to the public as %s (%s)',
    (count, released, availability, roundedTo) =>
      expect(release(count, RESTRICTED.PUBLIC)).toEqual({ count: released, availability, roundedTo }),
  );

  it.each([
    [0, 0, 'AVAILABLE', null],
    [9, undefined, 'SUPPRESSED', undefined],
    [10, 10, 'AVAILABLE', 5],
  ] as const)(
    'of %i in a SENSITIVE measure is released to analysts as %s (%s)',
    (count, released, availability, roundedTo) =>
      expect(release(count, SENSITIVE.ANALYST)).toEqual({ count: released, availability, roundedTo }),
  );

  it.each([
    ['OPEN', [3, 3, 3]],
    ['RESTRICTED', ['SUPPRESSED', 3, 3]],
    ['SENSITIVE', ['SUPPRESSED', 'SUPPRESSED', 3]],
  ] as const)(
    'of 3 in a measure that is %s is released to the public, analysts and the owner as %j',
    (disclosure, released) => {
      const told = audiences.map((audience) => release(3, releaseRules[disclosure][audience]));
      expect(told.map((one) => (one.availability === 'AVAILABLE' ? one.count : one.availability))).toEqual(released);
    },
  );

  it('in open data is as published, also below zero: crimes cancelled later', () =>
    expect(release(-2, OPEN.PUBLIC)).toEqual({ count: -2, availability: 'AVAILABLE', roundedTo: null }));
});
