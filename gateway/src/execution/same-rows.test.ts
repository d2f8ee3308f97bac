import type { PathSegment, PlanNode } from '../planner.js';
import { sameRowsOf } from './same-rows.js';

const list = '{books{id reviews{id book{__typename id}}}}';
const reviewed: PathSegment[] = [{ Field: 'books' }, '@', { Field: 'reviews' }, '@', { Field: 'book' }];
const fetch = (serviceName: string, operation: string): PlanNode => ({
  kind: 'Fetch',
  serviceName,
  operationKind: 'query',
  operation,
});
const entities = (path: PathSegment[], fields: string): PlanNode => ({
  kind: 'Flatten',
  path,
  node: fetch(
    'shop',
    `query($representations:[_Any!]!){_entities(representations:$representations){...on Book{${fields}}}}`,
  ),
});
const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });
const place = '/books/reviews/book';

it.each<[string, boolean, PlanNode]>([
  ['a key below a list of a list', true, sequence(fetch('books', list), entities(reviewed, 'title'))],
  [
    'a key beside which other things are told',
    false,
    sequence(fetch('books', '{books{reviews{book{id author{id}}}}}'), entities(reviewed, 'title')),
  ],
  [
    'what two fetches fill, each by position',
    false,
    sequence(fetch('books', list), fetch('shop', '{books{reviews{book{price}}}}'), entities(reviewed, 'title')),
  ],
  [
    'what is fetched otherwise below objects of one type',
    false,
    sequence(
      fetch('books', list),
      entities([{ Field: 'books' }, '@', { TypeCondition: ['Novel'] }, ...reviewed.slice(2)], 'title'),
    ),
  ],
])('of %s one row stands for all that are the same: %s', (_, expected, plan) => {
  const same = sameRowsOf(plan);
  expect([same.at(place), same.leadsTo('/books'), same.leadsTo('/authors')]).toEqual([expected, expected, false]);
});

it('keeps the items of one list apart, because a list names each entity once', () => {
  const plan = sequence(fetch('books', '{books{__typename id}}'), entities([{ Field: 'books' }, '@'], 'title'));
  expect(sameRowsOf(plan).at('/books')).toBe(false);
});
