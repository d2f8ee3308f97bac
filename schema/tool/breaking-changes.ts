import { findBreakingChanges } from 'graphql';
import { apiSchema } from './compose.js';

/** What an analyst's query may rely on in the one graph, and not find in the other. */
export const breakingChanges = (before: string, after: string): string[] =>
  findBreakingChanges(apiSchema(before), apiSchema(after)).map(({ description }) => description);
