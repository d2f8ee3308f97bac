import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import type { Change } from './change.entity.js';

/** What the minutes print is public; who writes behind a change, and what they say, is for their own partnership. */
const isWithin = ({ partnership }: Change, { caller }: PartnershipContext): boolean =>
  caller.role !== 'PUBLIC' && caller.partnership === partnership;

/** The fields that every history has, whatever it is of. */
export function changeResolver(type: ClassType<Change>): ClassType<object> {
  @Resolver(() => type)
  class ChangeFields {
    @FieldResolver(() => String, { nullable: true, description: 'When, in UTC: 2009-12-10T09:30:00.000Z.' })
    changedAt(@Root() { changedAt }: Change): string {
      return changedAt.toISOString();
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: 'The person, as their token names them; null for an import, and outside the partnership.',
    })
    subject(@Root() change: Change, @Ctx() context: PartnershipContext): string | null {
      return isWithin(change, context) ? change.subject : null;
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: 'What whoever made it said about it; null if nothing, and outside the partnership.',
    })
    comment(@Root() change: Change, @Ctx() context: PartnershipContext): string | null {
      return isWithin(change, context) ? change.comment : null;
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: 'The key under which it was sent; null for an import, and outside the partnership.',
    })
    key(@Root() change: Change, @Ctx() context: PartnershipContext): string | null {
      return isWithin(change, context) ? change.key : null;
    }
  }
  return ChangeFields;
}
