import { publicError, type Registers } from '@safer-graph/kit';
import { Any, type EntityManager, IsNull } from 'typeorm';
import { Attendance } from '../attendance/attendance.entity.js';
import type { Changer } from '../change/changer.js';
import { Membership } from '../membership/membership.entity.js';
import { Post } from '../membership/post.entity.js';
import { withParts } from '../organization/with-parents.js';
import type { OwnerColumns } from './watched-action.js';

/** An officer says which of their own people does it; that another organisation does is the manager's to say. */
export async function refuseOthersPeople(
  manager: EntityManager,
  { role, organization }: Changer,
  registers: Registers,
  was: OwnerColumns | null,
  is: OwnerColumns,
): Promise<void> {
  if (role !== 'AGENCY_OFFICER' || organization === null) return;
  if ((was !== null && was.organizationId !== organization) || is.organizationId !== organization)
    throw publicError(
      'FORBIDDEN',
      `An officer of ${organization} resolves owners that are and stay of ${organization}.`,
      { argument: 'organization' },
    );
  if (is.personId === null || is.personId === was?.personId) return;
  if (await isOf(manager, is.personId, withParts(registers, organization))) return;
  throw publicError(
    'FORBIDDEN',
    `An officer of ${organization} names people of ${organization}; ${is.personId} has neither attended for it, nor is a member of it, nor holds a post in it.`,
    { argument: 'person' },
  );
}

/** Whether somebody has attended for one of these organisations, is a member of it or on its behalf, or holds a post in it. */
async function isOf(manager: EntityManager, personId: string, organizations: readonly string[]): Promise<boolean> {
  const organizationId = Any([...organizations]);
  if (await manager.existsBy(Attendance, { personId, organizationId, orphanedOn: IsNull() })) return true;
  const standing = { personId, withdrawnOn: IsNull() };
  if (
    await manager.existsBy(Membership, [
      { ...standing, organizationId },
      { ...standing, onBehalfOfId: organizationId },
    ])
  )
    return true;
  const posts = (await manager.findBy(Membership, standing)).flatMap(({ postId }) => postId ?? []);
  return manager.existsBy(Post, { id: Any(posts), organizationId, withdrawnOn: IsNull() });
}
