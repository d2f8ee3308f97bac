import type { ActionOwner } from './action-owner.entity.js';
import { ownerFlags, type OwnersKnown } from './owner-flags.js';

/** Synthetic people and bodies. */
const owner = (personId: string | null, organizationId: string | null, resolution = 'EXACT'): ActionOwner =>
  ({
    rawText: personId ?? organizationId ?? 'partners',
    personId,
    organizationId,
    resolution,
    person: personId ? { name: 'Ann Example' } : null,
  }) as ActionOwner;
const ann = owner('csp/ann-example', 'council');
const known = (
  owners: readonly ActionOwner[],
  ends: readonly (string | null)[] = [],
  represented = ['council'],
): OwnersKnown => ({
  owners,
  endsOf: () => ends,
  represented: new Set(represented),
  nameOf: (id) => `the ${id}`,
});
const flags = (dueDate: string | null, about: OwnersKnown, on = '2009-12-03', status: 'OPEN' | 'COMPLETED' = 'OPEN') =>
  ownerFlags({ status, dueDate }, about, on).map(({ rule, detail }) => `${rule}: ${detail}`);

test.each([
  [
    '2010-03-04',
    ['2010-01'],
    '2009-12-03',
    'OWNER_LEAVING: Ann Example leaves in 2010-01, before it is due on 2010-03-04.',
  ],
  [
    null,
    ['2010-01'],
    '2009-12-03',
    'OWNER_LEAVING: Ann Example leaves in 2010-01, and no day is agreed by which it is due.',
  ],
  [
    '2010-01-15',
    ['2010-01'],
    '2009-12-03',
    'OWNER_LEAVING: Ann Example leaves in 2010-01, the time in which it is due, on 2010-01-15; on which day is not stated.',
  ],
  [
    '2010-03-04',
    ['2010-01-08'],
    '2009-12-03',
    'OWNER_LEAVING: Ann Example leaves in 2010-01-08, before it is due on 2010-03-04.',
  ],
  [
    '2010-03-04',
    ['2010-01'],
    '2010-01-31',
    'OWNER_LEAVING: Ann Example leaves in 2010-01, before it is due on 2010-03-04.',
  ],
  ['2010-03-04', ['2010-01'], '2010-02-01', 'OWNER_LEFT: Ann Example left in 2010-01.'],
  ['2009-12-15', ['2010-01'], '2010-02-01', 'OWNER_LEFT: Ann Example left in 2010-01.'],
  [
    '2010-03-04',
    ['2009-12', '2010-01'],
    '2009-12-03',
    'OWNER_LEAVING: Ann Example leaves in 2010-01, before it is due on 2010-03-04.',
  ],
])('due %s, memberships that end %j, on %s: %s', (due, ends, on, expected) =>
  expect(flags(due, known([ann], ends), on)).toEqual([expected]),
);

test.each([
  ['who is there beyond the day', '2009-12-15', ['2010-01']],
  ['whose end is not stated', '2010-03-04', [null]],
  ['who goes on in another membership', '2010-03-04', ['2010-01', null]],
  ['of whom no membership is held', '2010-03-04', []],
])('an owner %s has no flag', (_, due, ends) => expect(flags(due, known([ann], ends))).toEqual([]));

test('nobody, or nobody in particular, is said', () => {
  expect(flags(null, known([]))).toEqual(['OWNERLESS: The minutes name nobody who is to do it.']);
  expect(flags(null, known([owner(null, null, 'UNRESOLVED')]))).toEqual([
    'OWNER_UNRESOLVED: “partners” is nobody in particular, or several.',
  ]);
});

test('an organisation without anybody at the meeting is said, of persons and of organisations', () => {
  const absent = 'ORGANIZATION_ABSENT: Nobody was at the meeting for the fire.';
  expect(flags(null, known([owner(null, 'fire'), owner(null, 'council')]))).toEqual([absent]);
  expect(flags('2010-03-04', known([owner('csp/ann-example', 'fire')], ['2010-01']))).toEqual([
    'OWNER_LEAVING: Ann Example leaves in 2010-01, before it is due on 2010-03-04.',
    absent,
  ]);
});

test('once somebody was added, nothing is asked of those whom the minutes print', () => {
  const added = { ...owner('csp/bob-example', 'police'), rawText: null };
  expect(flags('2010-03-04', known([ann, owner(null, 'fire'), added], [null]))).toEqual([
    'ORGANIZATION_ABSENT: Nobody was at the meeting for the police.',
  ]);
});

test('what is done has no flag', () =>
  expect(flags('2010-03-04', known([], ['2010-01']), '2010-02-01', 'COMPLETED')).toEqual([]));
