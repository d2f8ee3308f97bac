import { police as figures } from '../../../gateway/test-support/toy-agencies.js';
import type { ToySubgraph } from '../../../gateway/test-support/toy-subgraph.js';

const record = {
  number: 41,
  ratio: 0.5,
  text: 'One',
  code: 'R1',
  open: true,
  level: 'HIGH',
  shape: { type: 'Point' },
  must: 'here',
  marks: [1, 2],
  inner: { number: 1, must: 'here' },
};

/** The toy police, with one invented type that has a field of every kind of value. */
export const police: ToySubgraph = {
  name: figures.name,
  sdl: `${figures.sdl}
    extend type Query { record: Record }
    scalar Shape
    enum Level { HIGH LOW }
    type Record { number: Int ratio: Float text: String code: ID open: Boolean level: Level shape: Shape must: String! marks: [Int]
      inner: Record }`,
  resolvers: { ...figures.resolvers, Query: { ...figures.resolvers.Query, record: () => record } },
};
