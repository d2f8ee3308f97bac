import type { Registers } from '@safer-graph/kit';
import { withParents } from '../organization/with-parents.js';
import type { Attendance } from './attendance.entity.js';

/** Ids of the organisations for which somebody was present; whoever is there for a unit is there for what it is a part of. */
export const representedIn = (registers: Registers, attendance: readonly Attendance[]): ReadonlySet<string> =>
  new Set(
    attendance
      .filter(({ status }) => status === 'PRESENT')
      .flatMap(({ organizationId }) => withParents(registers, organizationId).map(({ id }) => id)),
  );
