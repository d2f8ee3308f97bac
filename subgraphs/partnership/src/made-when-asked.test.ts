import type { DataSource } from 'typeorm';
import { madeWhenAsked } from './made-when-asked.js';
import type { Tenant } from './tenant.js';

const db = {} as DataSource;

function twoGroups() {
  const made: string[] = [];
  const group =
    <Name extends string>(...names: Name[]) =>
    (_: DataSource, { partnership }: Tenant) => {
      made.push(`${names[0]} of ${partnership}`);
      return Object.fromEntries(names.map((name) => [name, { of: partnership }])) as Record<Name, { of?: string }>;
    };
  const all = madeWhenAsked([group('meetingById', 'documentsByMeeting'), group('actionById')]);
  all(db, { partnership: 'first' }); // makes each once, to know its names
  made.length = 0;
  return { all, made };
}

it('makes a group when one of its loaders is asked for, once, and no other', () => {
  const { all, made } = twoGroups();
  const loaders = all(db, { partnership: 'one' });
  expect(made).toEqual([]);
  expect(loaders.documentsByMeeting).toEqual({ of: 'one' });
  expect(loaders.meetingById).toBe(loaders.meetingById);
  expect(made).toEqual(['meetingById of one']);
});

it('never gives one what was made for another', () => {
  const { all } = twoGroups();
  const [one, other] = [all(db, { partnership: 'one' }), all(db, { partnership: 'other' })];
  expect([one.actionById, other.actionById]).toEqual([{ of: 'one' }, { of: 'other' }]);
});

it('refuses two loaders of one name', () => {
  const group = () => ({ actionById: {} });
  expect(() => madeWhenAsked([group, group])(db, {})).toThrow('Cannot redefine property: actionById');
});
