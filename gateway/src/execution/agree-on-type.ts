import type { GraphQLSchema } from 'graphql';
import type { Row } from './row.js';
import { remembered } from './remembered.js';
import { includes } from './selection.js';

/**
 * Holds the type that an answer names against the type that the row has. The more exact one stays (an agency may know an
 * entity only by its interface); false when neither is a kind of the other.
 */
export const agreeOnType = remembered((schema: GraphQLSchema) => (row: Row, typeName: string): boolean => {
  const had = row.__typename as string | undefined;
  if (had === undefined || had === typeName || includes(schema, had, typeName)) row.__typename = typeName;
  else return includes(schema, typeName, had);
  return true;
});
