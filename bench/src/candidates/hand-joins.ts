import type { Ask } from './hand-ask.js';

interface Product {
  upc: string;
  name: string;
  price: number;
  weight: number;
}
interface Stock {
  inStock: boolean;
  shippingEstimate: number;
}
interface User {
  id: string;
  name: string;
  username: string;
}
interface Review {
  id: string;
  body: string;
}
interface LeafReview extends Review {
  product: { upc: string };
}
interface AuthoredReview extends Review {
  author: { id: string; username: string; reviews: LeafReview[] };
}
interface UserReview extends Review {
  product: { upc: string; reviews: AuthoredReview[] };
}

const entities = (on: string) => `query($representations:[_Any!]!){_entities(representations:$representations){${on}}}`;
const stock = entities('...on Product{inStock shippingEstimate}');

async function askStock(ask: Ask, products: readonly Product[]): Promise<Stock[]> {
  const representations = products.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight }));
  return (await ask<{ _entities: Stock[] }>('inventory', stock, { representations }))._entities;
}

export async function joinSmall(ask: Ask) {
  const { topProducts } = await ask<{ topProducts: Product[] }>(
    'products',
    '{topProducts(first:5){upc name price weight}}',
  );
  const stocks = await askStock(ask, topProducts);
  return {
    topProducts: topProducts.map(({ upc, name, price }, at) => {
      const { inStock, shippingEstimate } = stocks[at] as Stock;
      return { upc, name, price, inStock, shippingEstimate };
    }),
  };
}

export async function joinCatalogue(ask: Ask, first: number) {
  const query = 'query($first:Int!){catalogue(first:$first){upc name price weight}}';
  const data = await ask<{ catalogue: Product[] }>('products', query, { first });
  const stocks = await askStock(ask, data.catalogue);
  return {
    catalogue: data.catalogue.map(({ upc, name, price, weight }, at) => {
      const { inStock, shippingEstimate } = stocks[at] as Stock;
      return { upc, name, price, weight, inStock, shippingEstimate };
    }),
  };
}

const reviewsQuery = `query($products:[_Any!]!,$users:[_Any!]!){
  products:_entities(representations:$products){...on Product{reviews{...Authored}}}
  users:_entities(representations:$users){...on User{reviews{id body product{upc reviews{...Authored}}}}}}
fragment Authored on Review{id body author{id username reviews{id body product{upc}}}}`;
const productsQuery = entities('...on Product{name price weight}');
const usersQuery = entities('...on User{name}');

export async function joinHeavy(ask: Ask) {
  const [{ users }, { topProducts }] = await Promise.all([
    ask<{ users: User[] }>('accounts', '{users{id username name}}'),
    ask<{ topProducts: Product[] }>('products', '{topProducts{upc name price weight}}'),
  ]);
  const [topStocks, rated] = await Promise.all([
    askStock(ask, topProducts),
    ask<{ products: { reviews: AuthoredReview[] }[]; users: { reviews: UserReview[] }[] }>('reviews', reviewsQuery, {
      products: topProducts.map(({ upc }) => ({ __typename: 'Product', upc })),
      users: users.map(({ id }) => ({ __typename: 'User', id })),
    }),
  ]);

  const upcs = new Set<string>();
  const ids = new Set<string>();
  const collect = ({ author }: AuthoredReview): void => {
    ids.add(author.id);
    for (const { product } of author.reviews) upcs.add(product.upc);
  };
  for (const { reviews } of rated.products) reviews.forEach(collect);
  for (const { reviews } of rated.users) {
    for (const { product } of reviews) {
      upcs.add(product.upc);
      product.reviews.forEach(collect);
    }
  }
  const [named, authors] = await Promise.all([
    ask<{ _entities: Omit<Product, 'upc'>[] }>('products', productsQuery, {
      representations: Array.from(upcs, (upc) => ({ __typename: 'Product', upc })),
    }),
    ask<{ _entities: { name: string }[] }>('accounts', usersQuery, {
      representations: Array.from(ids, (id) => ({ __typename: 'User', id })),
    }),
  ]);
  const products = Array.from(upcs, (upc, at) => ({ upc, ...(named._entities[at] as Omit<Product, 'upc'>) }));
  const stocks = await askStock(ask, products);

  const productOf = new Map(products.map((product, at) => [product.upc, withStock(product, stocks[at] as Stock)]));
  const nameOf = new Map(Array.from(ids, (id, at) => [id, authors._entities[at]?.name]));
  const withProduct = ({ id, body, product }: LeafReview) => ({ id, body, product: productOf.get(product.upc) });
  const withAuthor = ({ id, body, author }: AuthoredReview) => ({
    id,
    body,
    author: {
      id: author.id,
      username: author.username,
      name: nameOf.get(author.id),
      reviews: author.reviews.map(withProduct),
    },
  });
  const withReviews = ({ id, body, product }: UserReview) => ({
    id,
    body,
    product: { ...productOf.get(product.upc), reviews: product.reviews.map(withAuthor) },
  });
  return {
    users: users.map(({ id, username, name }, at) => {
      return { id, username, name, reviews: rated.users[at]?.reviews.map(withReviews) };
    }),
    topProducts: topProducts.map((product, at) => {
      return { ...withStock(product, topStocks[at] as Stock), reviews: rated.products[at]?.reviews.map(withAuthor) };
    }),
  };
}

const withStock = ({ upc, name, price, weight }: Product, { inStock, shippingEstimate }: Stock) => {
  return { inStock, name, price, shippingEstimate, upc, weight };
};
