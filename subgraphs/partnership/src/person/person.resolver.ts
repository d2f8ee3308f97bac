import { publicError } from '@safer-graph/kit';
import { Arg, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { Mention } from './mention.entity.js';
import { PersonName } from './person-name.entity.js';
import { Person } from './person.entity.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description:
      'Somebody whom minutes name in a professional role; an error NOT_FOUND where none is held under the id.',
  })
  async person(
    @Arg('id', () => ID, { description: 'Their id: sevenoaks-csp/david-cooper.' }) id: string,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Person> {
    const found = await loaders.personById.load(id);
    if (found) return found;
    throw publicError('NOT_FOUND', `Nobody is held under ${JSON.stringify(id)}.`);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [Membership], {
    nullable: 'itemsAndList',
    description:
      'Their places in the partnership and in agencies; empty for who is only mentioned, if no role is stated.',
  })
  memberships(@Root() { id }: Person, @PlaceLoaders() loaders: Loaders): Promise<Membership[]> {
    return loaders.membershipsByPerson.load(id);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [PersonName], {
    nullable: 'itemsAndList',
    description: 'Other forms of name or rank that minutes print: CS for Chief Supt.',
  })
  async otherNames(@Root() { id }: Person, @PlaceLoaders() loaders: Loaders): Promise<PersonName[]> {
    return (await loaders.namesByPerson.load(id)).filter(({ kind }) => kind === 'PRINTED');
  }

  @FieldResolver(() => PersonName, {
    nullable: true,
    description:
      'How another source spells the name, where the minutes are likely wrong; the name itself stays as they print it. null: nothing is suggested.',
  })
  async suggestedCorrection(@Root() { id }: Person, @PlaceLoaders() loaders: Loaders): Promise<PersonName | null> {
    return (await loaders.namesByPerson.load(id)).find(({ kind }) => kind === 'SUGGESTED_CORRECTION') ?? null;
  }

  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [Mention], {
    nullable: 'itemsAndList',
    description: 'Where minutes name them without listing them as present or with apologies.',
  })
  mentions(@Root() { id }: Person, @PlaceLoaders() loaders: Loaders): Promise<Mention[]> {
    return loaders.mentionsByPerson.load(id);
  }
}

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who.' })
  person(@Root() { personId }: Mention, @PlaceLoaders() loaders: Loaders): Promise<Person | null> {
    return loaders.personById.load(personId);
  }
}

@Resolver(() => Meeting)
export class MeetingMentionResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Mention], {
    nullable: 'itemsAndList',
    description: 'Whom its minutes name beside those present and the apologies.',
  })
  mentions(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<Mention[]> {
    return loaders.mentionsByMeeting.load(id);
  }
}
