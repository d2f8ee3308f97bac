import type { Join } from './join-directives.js';

/**
 * A field that goes over to another agency step by step (`@override` with a label) stands in the supergraph for both, and the
 * label says whose it is. Nobody turns labels on here, so it stays with the old agency; `percent(100)` has gone over.
 */
export const isInForce = ({ overrideLabel, override, usedOverridden }: Join): boolean =>
  overrideLabel === undefined
    ? usedOverridden !== true
    : (shareOf(overrideLabel) === 100) === (typeof override === 'string');

/** The planner takes every share above none for all. */
export function checkLabel(place: string, { overrideLabel }: Join): void {
  const share = shareOf(overrideLabel);
  if (share === undefined || share === 0 || share === 100) return;
  throw new Error(
    `${place}: @override with the label "${String(overrideLabel)}" sends a share of the requests to another agency, which this gateway does not do. Use percent(0), percent(100), or no label.`,
  );
}

/** Of how many in a hundred requests; undefined for a label of another kind. */
function shareOf(label: unknown): number | undefined {
  const share = /^percent\((.*)\)$/.exec(typeof label === 'string' ? label : '')?.[1];
  return share === undefined ? undefined : Number(share);
}
