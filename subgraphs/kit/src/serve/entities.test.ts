import { publicError } from '../errors.js';
import { entitiesResolver } from './entities.js';

const resolve = entitiesResolver<{ readonly bonus: number }>({
  Number: ({ id }: { id: number }, { bonus }) => ({ value: id + bonus }),
  Later: ({ id }: { id: number }) => Promise.resolve(id === 0 ? null : { __typename: 'Later', id }),
  Fails: ({ id }: { id: number }) => {
    throw publicError('NOT_FOUND', `no ${id}`);
  },
  Together: {
    all: (references: { id: number }[], { bonus }) =>
      Promise.resolve(
        references.map(({ id }) => (id === 0 ? publicError('NOT_FOUND', 'no 0') : [id + bonus, references.length])),
      ),
  },
  FailTogether: { all: () => Promise.reject(publicError('NOT_FOUND', 'none')) },
  FailsLater: ({ id }: { id: number }) => Promise.reject(publicError('NOT_FOUND', `no ${id}`)),
});
const ask = (...references: [string, number][]) =>
  resolve(undefined, { representations: references.map(([__typename, id]) => ({ __typename, id })) }, { bonus: 10 });

describe('references to entities', () => {
  it('are answered at once where nothing has to be waited for, each with its type', () => {
    const answers = ask(['Number', 1], ['Number', 2]) as { __typename: string }[];
    expect(answers).toEqual([{ value: 11 }, { value: 12 }]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Number', 'Number']);
  });

  it('keep their places beside those that come later, are not held, or fail', async () => {
    const answers = (await ask(
      ['Later', 1],
      ['Fails', 2],
      ['Later', 0],
      ['FailsLater', 3],
      ['Number', 4],
    )) as unknown[];
    expect(answers).toEqual([
      { __typename: 'Later', id: 1 },
      publicError('NOT_FOUND', 'no 2'),
      null,
      publicError('NOT_FOUND', 'no 3'),
      { value: 14 },
    ]);
    expect(answers[1]).toBeInstanceOf(Error);
  });

  it('of a type that is answered all at once are asked for once, and keep their places', async () => {
    expect(await ask(['Together', 1], ['Later', 5], ['Together', 0], ['Number', 2], ['Together', 3])).toEqual([
      [11, 3],
      { __typename: 'Later', id: 5 },
      publicError('NOT_FOUND', 'no 0'),
      { value: 12 },
      [13, 3],
    ]);
  });

  it('that fail all at once cost no other type', async () => {
    expect(await ask(['FailTogether', 1], ['Together', 1], ['FailTogether', 2])).toEqual([
      publicError('NOT_FOUND', 'none'),
      [11, 1],
      publicError('NOT_FOUND', 'none'),
    ]);
  });

  it.each(['Nothing', 'toString', '__proto__'])('to %s, which is no entity here, cost their own place', (name) => {
    expect(ask([name, 1], ['Number', 1])).toEqual([
      publicError('BAD_USER_INPUT', `"${name}" is no entity of this subgraph.`),
      { value: 11 },
    ]);
  });
});
