import { OwnerFlagResolver, MeetingFlagResolver } from '../action-item/owner-flag.resolver.js';
import {
  OrganizationAttendanceListResolver,
  OrganizationAttendanceResolver,
} from '../attendance/attendance.resolver.js';
import { OrganizationMeasureResolver } from '../measure/measure-list.resolver.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipResolver, OrganizationCapacityResolver, PostResolver } from '../membership/membership.resolver.js';
import { OrganizationMembershipResolver } from '../membership/organization-membership.resolver.js';
import { Post } from '../membership/post.entity.js';
import { minutesRecordResolver } from '../record/minutes-record.resolver.js';
import { Mention } from './mention.entity.js';
import { PersonName } from './person-name.entity.js';
import { MeetingMentionResolver, MentionResolver, PersonResolver } from './person.resolver.js';

/** All that answers who takes part in a partnership, for whom, and what that means for what was agreed. */
export const peopleResolvers = [
  PersonResolver,
  MentionResolver,
  MeetingMentionResolver,
  MembershipResolver,
  OrganizationCapacityResolver,
  PostResolver,
  OrganizationMembershipResolver,
  OrganizationAttendanceResolver,
  OrganizationAttendanceListResolver,
  OrganizationMeasureResolver,
  OwnerFlagResolver,
  MeetingFlagResolver,
  ...[Membership, Mention, PersonName, Post].map(minutesRecordResolver),
];
