export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const productFields = ['inStock', 'name', 'price', 'shippingEstimate', 'upc', 'weight'];

/** The query that federation gateways are commonly measured with: seven requests to subgraphs in four steps, 85 KB. */
export const heavy: Operation = { query: heavyQuery('Heavy', 'name', 'reviews', productFields) };

/** One step of entities: two requests to subgraphs, half a kilobyte. */
export const small: Operation = {
  query: 'query Small { topProducts(first: 5) { upc name price inStock shippingEstimate } }',
};

/** As many entities as asked for, each put together from two subgraphs. */
export const catalogue = (first: number): Operation => ({
  query:
    'query Catalogue($first: Int!) { catalogue(first: $first) { upc name price weight inStock shippingEstimate } }',
  variables: { first },
});

/** How many entities the answers have that grow. */
export const sizes = [100, 1_000, 10_000, 100_000] as const;

/** The heavy query as nobody has written it before: other names in the answer, mostly a field less. */
export function neverSeen(number: number): Operation {
  const fields = productFields.filter((_, at) => at !== number % (productFields.length + 1));
  return { query: heavyQuery(`Heavy${number}`, `name${number}: name`, `reviews${number}: reviews`, fields) };
}

function heavyQuery(operation: string, name: string, reviews: string, fields: readonly string[]): string {
  return `query ${operation} {
  users { ...User ${reviews} { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
  topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
}
fragment User on User { id username ${name} }
fragment Review on Review { id body }
fragment Product on Product { ${fields.join(' ')} }`;
}
