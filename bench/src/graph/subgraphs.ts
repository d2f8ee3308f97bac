import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { catalogueProduct, products, reviews, users, type Product, type Review, type User } from './data.js';

export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: GraphQLResolverMap<unknown>;
}

const link = (imports: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imports}])`;

const byId = new Map(users.map((user) => [user.id, user]));

/** The four subgraphs that gateway benchmarks use: who writes, what is sold, what is in stock, what is thought of it. */
export const subgraphs: readonly Subgraph[] = [
  {
    name: 'accounts',
    sdl: `${link('"@key"')}
      type Query { me: User user(id: ID!): User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String birthday: Int }`,
    resolvers: {
      Query: {
        me: () => users[0],
        user: (_: unknown, { id }: User) => byId.get(id),
        users: () => users,
      },
      User: { __resolveReference: ({ id }: User) => byId.get(id) },
    },
  },
  {
    name: 'products',
    sdl: `${link('"@key"')}
      type Query { topProducts(first: Int = 5): [Product] catalogue(first: Int!): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    resolvers: {
      Query: {
        topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first),
        catalogue: (_: unknown, { first }: { first: number }) =>
          Array.from({ length: first }, (_, at) => catalogueProduct(at)),
      },
      Product: { __resolveReference: ({ upc }: Product) => catalogueProduct(Number(upc.slice(1))) },
    },
  },
  {
    name: 'inventory',
    sdl: `${link('"@key", "@external", "@requires"')}
      type Product @key(fields: "upc") {
        upc: String! weight: Int @external price: Int @external
        inStock: Boolean shippingEstimate: Int @requires(fields: "price weight") }`,
    resolvers: {
      Product: {
        __resolveReference: (product: Product) => product,
        inStock: ({ upc }: Product) => Number(upc.slice(1)) % 4 !== 3,
        // Dear products are sent for nothing.
        shippingEstimate: ({ price, weight }: Product) => (price > 1000 ? 0 : Math.round(weight / 2)),
      },
    },
  },
  {
    name: 'reviews',
    sdl: `${link('"@key", "@external", "@provides"')}
      type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    resolvers: {
      Review: {
        __resolveReference: ({ id }: Review) => reviews.find((review) => review.id === id),
        author: ({ authorId }: Review) => byId.get(authorId),
        product: ({ upc }: Review) => ({ upc }),
      },
      User: {
        __resolveReference: ({ id }: User) => byId.get(id),
        reviews: ({ id }: User) => reviews.filter(({ authorId }) => authorId === id),
      },
      Product: {
        __resolveReference: (product: Product) => product,
        reviews: ({ upc }: Product) => reviews.filter((review) => review.upc === upc),
      },
    },
  },
];
