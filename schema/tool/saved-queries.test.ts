import { buildSchema } from 'graphql';
import { breaks } from './saved-queries.js';

const schema = buildSchema(`
  type Query { meeting(id: ID!): Meeting }
  type Meeting { date: String actions: [Action] }
  type Action { text: String measures: [Measure] }
  type Measure { title: String }
`);
const query = `
query MeetingPack($id: ID!) {
  meeting(id: $id) {
    date # item 1
    # item 3.1
    actions {
      text
      measures { # item 3.1a
        title
      }
    }
  }
}
`;

it('a query that the graph can answer is whole', () => expect(breaks('meeting pack', query, schema)).toEqual([]));

it.each([
  ['of the same line', 'date #', 'hour #', 'item 1: Cannot query field "hour" on type "Meeting". (line 4)'],
  ['of the line above', 'actions {', 'tasks {', 'item 3.1: Cannot query field "tasks" on type "Meeting". (line 6)'],
  ['of the field around it', 'text', 'words', 'item 3.1: Cannot query field "words" on type "Action". (line 7)'],
  ['that is the innermost', 'title', 'name', 'item 3.1a: Cannot query field "name" on type "Measure". (line 9)'],
])('a break names the query and the item %s', (_, from, to, message) =>
  expect(breaks('meeting pack', query.replace(from, to), schema)).toEqual([
    `this breaks the saved query "meeting pack", ${message}`,
  ]),
);

it('a break outside every item names the query alone', () =>
  expect(breaks('meeting pack', query.replace('meeting(id: $id)', 'meeting'), schema)).toEqual([
    'this breaks the saved query "meeting pack": Field "meeting" argument "id" of type "ID!" is required, but it was not provided. (line 3)',
    'this breaks the saved query "meeting pack": Variable "$id" is never used in operation "MeetingPack". (line 2)',
  ]));

it('what is no GraphQL is named', () =>
  expect(breaks('meeting pack', 'query {', schema)).toEqual([
    'the saved query "meeting pack" is not GraphQL: Syntax Error: Expected Name, found <EOF>. (line 1)',
  ]));
