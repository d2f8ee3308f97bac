/**
 * The contract's class: what says of a measure who is responsible for it points at the same type. What the partnership knows of an
 * organisation is in the resolvers.
 */
export { Organization } from '@safer-graph/kit';
