import { differenceOf, valuesIn } from './part-of.js';

const answer = {
  meeting: {
    id: 'm1',
    actions: [
      { id: 'A01', due: null },
      { id: 'A02', due: '2010-01-07' },
    ],
    awards: [],
  },
};

test.each([
  ['all of it', answer],
  ['fewer fields', { meeting: { actions: [{ id: 'A01' }, { due: '2010-01-07' }] } }],
  ['a list that has nothing', { meeting: { awards: [] } }],
])('a part of an answer: %s', (_, said) => expect(differenceOf(said, answer, 'data')).toBeUndefined());

test.each([
  [
    'another value',
    { meeting: { actions: [{ id: 'A01' }, { id: 'A03' }] } },
    'data.meeting.actions.1.id: the graph answers "A02", the statement says "A03"',
  ],
  [
    'a value where there is none',
    { meeting: { actions: [{ due: '2010-01-07' }, {}] } },
    'data.meeting.actions.0.due: the graph answers null, the statement says "2010-01-07"',
  ],
  [
    'a shorter list',
    { meeting: { actions: [{ id: 'A01' }] } },
    `data.meeting.actions.length: the graph answers ${JSON.stringify(answer.meeting.actions)}, the statement says [{"id":"A01"}]`,
  ],
  [
    'nothing of a list that has something',
    { meeting: { actions: [] } },
    `data.meeting.actions: the graph answers ${JSON.stringify(answer.meeting.actions)}, the statement says []`,
  ],
  [
    'an object for a list',
    { meeting: { actions: { 0: { id: 'A01' } } } },
    `data.meeting.actions: the graph answers ${JSON.stringify(answer.meeting.actions)}, the statement says {"0":{"id":"A01"}}`,
  ],
  ['a field that was not asked for', { meeting: { place: null } }, "data.meeting.place is not in the graph's answer"],
])('no part of it: %s', (_, said, difference) => expect(differenceOf(said, answer, 'data')).toBe(difference));

test('its values are counted, null and a list that has nothing as one each', () => {
  expect(valuesIn(answer)).toBe(6);
  expect(valuesIn({ meeting: { id: 'm1', actions: [{}] } })).toBe(1);
});
