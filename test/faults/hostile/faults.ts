import { bodyFaults, emptyFaults, generousFaults } from './body-faults.js';
import { connectionFaults, earlyFaults, protocolFaults, slowFaults } from './connection-faults.js';
import type { Fault } from './fault.js';
import { harmlessFaults, httpFaults } from './http-faults.js';
import { entityFaults, errorFaults, floodFaults, misfitFaults, nullFaults, oddityFaults } from './value-faults.js';

/** Every way of misbehaving, by the name under which the agency is told of it. */
export const faults: Record<string, Fault> = {
  ...connectionFaults,
  ...protocolFaults,
  ...earlyFaults,
  ...slowFaults,
  ...httpFaults,
  ...harmlessFaults,
  ...bodyFaults,
  ...emptyFaults,
  ...generousFaults,
  ...misfitFaults,
  ...oddityFaults,
  ...nullFaults,
  ...entityFaults,
  ...errorFaults,
  ...floodFaults,
};
