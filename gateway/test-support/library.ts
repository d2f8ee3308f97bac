import type { ToySubgraph } from './toy-subgraph.js';

/** An invented library that uses what federation offers: interface objects, nested and double keys, @requires, @provides, unions. */
interface Thing {
  readonly __typename: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

const orgs = [
  { __typename: 'Org', code: 'N', title: 'North' },
  { __typename: 'Org', code: 'S', title: null },
];
const kinds = ['PAPER', 'CLOTH', null];
const books: Thing[] = Array.from({ length: 6 }, (_, at) => ({
  __typename: 'Book',
  id: `b${at}`,
  isbn: `isbn-${at}`,
  title: at === 2 ? null : `Book ${at}`,
  pages: at * 100,
  kind: kinds[at % 3],
  org: orgs[at % 2],
  size: at === 4 ? null : { __typename: 'Size', width: at, height: at + 1 },
  tags: [['x', null], [], [`t${at}`]].slice(0, at % 4),
}));
const films: Thing[] = Array.from({ length: 4 }, (_, at) => ({
  __typename: 'Film',
  id: `f${at}`,
  title: `Film ${at}`,
  minutes: at === 1 ? null : 60 + at,
  org: orgs[at % 2],
}));
const media = [...books, ...films];
const cats: Thing[] = Array.from({ length: 4 }, (_, at) => ({
  __typename: 'Cat',
  id: `c${at}`,
  org: orgs[at % 2],
  name: `Cat ${at}`,
  lives: at === 3 ? null : 9 - at,
}));
const dogs: Thing[] = Array.from({ length: 3 }, (_, at) => ({
  __typename: 'Dog',
  id: `d${at}`,
  org: orgs[at % 2],
  name: at === 1 ? null : `Dog ${at}`,
  barks: at,
}));
const pets = [cats[0], dogs[0], null, cats[3], dogs[1], cats[1]];

const friends = ({ id }: Thing, { most }: { most?: number | null }) =>
  [...cats, ...dogs].filter((pet) => pet.id !== id && pet.id.slice(1) <= id.slice(1)).slice(0, most ?? 2);
const findBook = (of: { id?: string; isbn?: string }) => books.find(({ id, isbn }) => id === of.id || isbn === of.isbn);
const findMedia = (of: { id: string }) => media.find(({ id }) => id === of.id) ?? null;
const findPet = (of: { id: string; org: { code: string } }) =>
  [...cats, ...dogs].find(({ id, org }) => id === of.id && (org as { code: string }).code === of.org.code) ?? null;
const price = ({ pages }: { pages: number }, { currency }: { currency?: string | null }) =>
  pages === 300 ? null : currency === 'EUR' ? pages * 2 : pages;

export const catalogue: ToySubgraph = {
  name: 'catalogue',
  sdl: `
    type Query { media(first: Int): [Media] book(id: ID!): Book pets: [Pet] owners: [Org] @shareable first: Book! }
    interface Media @key(fields: "id") { id: ID! title: String }
    type Book implements Media @key(fields: "id") @key(fields: "isbn") {
      id: ID! isbn: ID! title: String pages: Int price(currency: String): Int kind: Kind size: Size @shareable tags: [[String]] org: Org }
    type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int! org: Org }
    enum Kind { PAPER CLOTH }
    type Size @shareable { width: Int height: Int }
    union Pet = Cat | Dog
    type Cat @key(fields: "id org { code }") { id: ID! org: Org! name: String! friends(most: Int): [Pet] }
    type Dog @key(fields: "id org { code }") { id: ID! org: Org! name: String friends(most: Int): [Pet] }
    type Org @shareable { code: ID! title: String }`,
  resolvers: {
    Query: {
      media: (_: unknown, { first }: { first?: number | null }) => media.slice(1, first ?? 5),
      book: (_: unknown, of: { id: string }) => findBook(of) ?? null,
      pets: () => pets,
      owners: () => orgs,
      first: () => books[0],
    },
    Media: { __find: findMedia },
    Book: { __find: findBook, price },
    Film: { __find: findMedia },
    Cat: { __find: findPet, friends },
    Dog: { __find: findPet, friends },
  },
};

export const desk: ToySubgraph = {
  name: 'desk',
  sdl: `
    type Query { reviewed: [Media] newest(kind: Kind = CLOTH): [Book] @provides(fields: "pages") owners: [Org] @shareable
      filtered(by: Filter): [Book] }
    type Mutation { lend(id: ID!): Book }
    input Filter { most: Int = 2 ids: [ID!] }
    enum Kind { PAPER CLOTH }
    type Media @key(fields: "id") @interfaceObject { id: ID! reviews(most: Int = 1): [Review] score: Int }
    type Review @key(fields: "number") { number: Int! text: String about: Media }
    type Book @key(fields: "isbn") { isbn: ID! pages: Int @external price(currency: String): Int @external
      size: Size @external shelf: String @requires(fields: "size { width height } pages")
      euros: String @requires(fields: "price(currency: \\"EUR\\")") pounds: String @requires(fields: "price(currency: \\"GBP\\")") }
    type Size @shareable { width: Int height: Int }
    type Cat @key(fields: "id org { code }") { id: ID! org: Org! lives(as: String): Int! }
    type Dog @key(fields: "id org { code }") { id: ID! org: Org! barks: Int lives(as: String): Int }
    type Org @shareable { code: ID! title: String }`,
  resolvers: {
    Query: {
      reviewed: () =>
        [films[0], books[1], null, films[2], books[3]].map((one) => one && { ...one, __typename: 'Media' }),
      newest: (_: unknown, { kind }: { kind?: string | null }) => books.filter((book) => book.kind === kind),
      owners: () => orgs,
      filtered: (_: unknown, { by }: { by?: { most: number; ids?: string[] | null } | null }) =>
        books.filter(({ id }) => !by?.ids || by.ids.includes(id)).slice(0, by?.most ?? 1),
    },
    Mutation: { lend: (_: unknown, of: { id: string }) => findBook(of) ?? null },
    Media: {
      __find: (of: { id: string }) => ({ ...findMedia(of), __typename: 'Media' }),
      score: ({ id }: Thing) => (id === 'f2' ? null : id.charCodeAt(1)),
      reviews: (about: Thing, { most }: { most: number }) =>
        Array.from({ length: most }, (_, at) => ({
          number: at,
          text: `On ${about.id}`,
          about: { ...about, __typename: 'Media' },
        })),
    },
    Book: {
      __find: (of: { isbn: string }) => ({ ...findBook(of), ...of }),
      shelf: ({ size, pages }: { size?: { width: number; height: number } | null; pages?: number }) =>
        size ? `${size.width}x${size.height}/${pages}` : `?/${pages}`,
      euros: (book: Thing) => `${String(seenPrice(book, 'EUR'))} EUR`,
      pounds: (book: Thing) => `${String(seenPrice(book, 'GBP'))} GBP`,
    },
    Cat: { __find: findPet, lives: ({ lives }: Thing) => lives },
    Dog: { __find: findPet, lives: ({ barks }: Thing) => barks },
  },
};

/** In its own subgraph the price comes with the representation; in one schema with all resolvers it is asked for. */
function seenPrice(book: Thing, currency: string): unknown {
  return 'price' in book ? book.price : price(book as unknown as { pages: number }, { currency });
}
