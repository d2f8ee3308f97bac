import type { SelectionSetNode } from 'graphql';
import { breachFinder, type BreachFinder } from './breach-place.js';
import type { Site } from './contract-check.js';
import { planCopy, type Copier, type CopyRequest } from './copy-plan.js';
import { generateCopier } from './copy-text.js';
import { walkingCopier } from './copy-walk.js';
import { fromTheSecondTime } from './second-time.js';
import type { Place } from './same-rows.js';

/**
 * The contract guard is the copy: it reads the fields that the fetch asked for, and nothing else, so that an agency can
 * neither add to another's fields nor overwrite them.
 */
export function compileCopier(
  request: CopyRequest,
  typeNames: readonly string[],
  set: SelectionSetNode,
  position: Site,
  base: Place,
): { copier: () => Copier; sites: readonly Site[]; findBreach: BreachFinder } {
  const { plan, sites } = planCopy(request, typeNames, set, position, base);
  const { schema } = request.supergraph;
  return {
    sites,
    copier: fromTheSecondTime(walkingCopier(schema, plan), () => generateCopier(schema, plan)),
    findBreach: breachFinder(schema, plan, sites),
  };
}
