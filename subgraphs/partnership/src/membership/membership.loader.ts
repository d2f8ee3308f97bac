import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import { Membership } from './membership.entity.js';
import { OrganizationCapacity } from './organization-capacity.entity.js';
import { Post } from './post.entity.js';

export const membershipLoaders = (db: DataSource, tenant: Tenant) => {
  const memberships = standingRecords(db, Membership, tenant, { sourceLine: 'ASC', id: 'ASC' });
  const posts = standingRecords(db, Post, tenant, { sourceLine: 'ASC', id: 'ASC' });
  const within = manyByKey(
    async (ids: readonly string[]) => {
      const of = { withdrawnOn: IsNull(), ...tenant };
      const found = await db.getRepository(Membership).find({
        where: [
          { ...of, organizationId: Any([...ids]) },
          { ...of, onBehalfOfId: Any([...ids]) },
        ],
        order: { sourceLine: 'ASC', id: 'ASC' },
      });
      return found.flatMap((membership) =>
        [...new Set([membership.organizationId, membership.onBehalfOfId])].map((organization) => ({
          organization,
          membership,
        })),
      );
    },
    ({ organization }) => organization ?? '',
  );
  return {
    membershipById: memberships.byId,
    membershipsByPerson: memberships.by('personId'),
    membershipsByPost: memberships.by('postId'),
    /** Of which it is the organisation, or on whose behalf. */
    membershipsByOrganization: {
      load: async (id: string) => (await within.load(id)).map(({ membership }) => membership),
    },
    postById: posts.byId,
    postsByOrganization: posts.by('organizationId'),
    capacitiesByOrganization: standingRecords(db, OrganizationCapacity, tenant, {
      startPeriod: { direction: 'ASC', nulls: 'FIRST' },
      id: 'ASC',
    }).by('organizationId'),
  };
};
