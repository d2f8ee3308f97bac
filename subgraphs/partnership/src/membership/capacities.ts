import type { Registers } from '@safer-graph/kit';
import type { Loaders } from '../loaders.js';
import { withParents } from '../organization/with-parents.js';
import type { OrganizationCapacity } from './organization-capacity.entity.js';

/** The capacities of an organisation: in each partnership its own, or those of the nearest of which it is a part. */
export async function capacitiesOf(
  registers: Registers,
  loaders: Loaders,
  organizationId: string | null,
): Promise<OrganizationCapacity[]> {
  const chain = withParents(registers, organizationId);
  const held = await Promise.all(chain.map(({ id }) => loaders.capacitiesByOrganization.load(id)));
  const isHeldNearer = (partnership: string, level: number): boolean =>
    held.slice(0, level).some((capacities) => capacities.some((nearer) => nearer.partnership === partnership));
  return held.flatMap((capacities, level) => capacities.filter((one) => !isHeldNearer(one.partnership, level)));
}
