export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
}

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
}

export interface Review {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly upc: string;
}

const list = <Item>(length: number, make: (at: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, at) => make(at));

/** Any number of products: the catalogue is as long as somebody asks. */
export const catalogueProduct = (at: number): Product => ({
  upc: `p${at}`,
  name: `Product number ${at}`,
  price: 100 + ((at * 137) % 1500),
  weight: 10 + ((at * 7) % 90),
});

export const users = list(6, (at): User => ({
  id: `u${at}`,
  name: `Synthetic Person ${at}`,
  username: `person-${at}`,
  birthday: 19_600_101 + at,
}));

export const products = list(9, catalogueProduct);

/** Spread evenly, so that the heavy query meets every user and every product again at each of its levels. */
export const reviews = list(26, (at): Review => ({
  id: `r${at}`,
  body: `A synthetic opinion of the thing, number ${at}`,
  authorId: `u${at % users.length}`,
  upc: `p${(at * 4) % products.length}`,
}));
