// @ts-check
import { QueryPlanner } from '@graphql-hive/router-query-planner';

/**
 * The process that plans for planner.ts: first it is sent a supergraph, then one document after the other. It is plain
 * JavaScript, because each supergraph has one of its own: from the sources too it starts without a compiler.
 */

/** @type {Set<string>} */
const noLabels = new Set();
/** @type {QueryPlanner} */
let planner;

/**
 * @param {{ supergraphSdl?: string, document?: string }} question
 * @returns {import('./planner.js').Ready | import('./planner.js').Planned}
 */
function answer({ supergraphSdl, document }) {
  try {
    if (supergraphSdl !== undefined) {
      planner = new QueryPlanner(supergraphSdl);
      return { clientSdl: planner.consumerSchema };
    }
    const { node } = planner.plan(document ?? '', null, noLabels, 0);
    return node ? { plan: node } : {};
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (/** @type {object} */ message) => process.send?.(answer(message)));
// It ends with the gateway, which ends in its own time, and however the gateway ends.
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);
