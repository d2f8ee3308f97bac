import { publicError } from '@safer-graph/kit';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { Measure, type Reference } from './measure-reference.js';
import { DoubleCounting, doubleCountingOf } from './side-by-side.js';

const most = 20;

@ObjectType({ description: 'Measures that somebody wants to show together, and what has to be said beside them.' })
export class SideBySide {
  @Directive(`@listSize(assumedSize: ${most})`)
  @Field(() => [Measure], { nullable: 'itemsAndList', description: 'The measures, as they were asked for.' })
  readonly measures!: readonly Reference[];

  @Field(() => DoubleCounting, { nullable: true, description: 'Whether one event may be in several of them.' })
  readonly doubleCounting!: DoubleCounting;

  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  readonly doubleCountingNote!: string;

  @Directive(`@listSize(assumedSize: ${most})`)
  @Field(() => [String], {
    nullable: 'itemsAndList',
    description: 'Their units, each once: what stands in different units, or per different things, shares no scale.',
  })
  readonly units!: readonly string[];
}

/**
 * Which measures belong together is the question of whoever asks, so it stands on no area and no group of an agency; what can be
 * said of them together follows from all catalogues, which are known here.
 */
@Resolver()
export class SideBySideResolver {
  @Query(() => SideBySide, {
    nullable: true,
    description:
      'What has to be said of measures of several agencies that are shown together. No sum of them is given anywhere.',
  })
  sideBySide(
    @Arg('measures', () => [ID], { description: `Their ids, 1 to ${most}: housing/anti-social-behaviour/moat.` })
    ids: readonly string[],
    @Ctx() { listedMeasures, registers }: PartnershipContext,
  ): SideBySide {
    const refuse = (problem: string) =>
      publicError('BAD_USER_INPUT', `measures takes 1 to ${most} ids of the catalogues, each once; ${problem}.`, {
        argument: 'measures',
      });
    if (ids.length < 1 || ids.length > most) throw refuse(`got ${ids.length}`);
    const found = ids.map((id, place) => {
      const measure = listedMeasures.find(({ reference }) => reference.id === id);
      if (!measure) throw refuse(`${JSON.stringify(id).slice(0, 80)} is in none`);
      if (ids.indexOf(id) !== place) throw refuse(`${JSON.stringify(id)} is there twice`);
      return measure;
    });
    const { verdict, note } = doubleCountingOf(found, (id) => organizationOf(registers, id)?.name ?? id);
    return {
      measures: found.map(({ reference }) => reference),
      doubleCounting: verdict,
      doubleCountingNote: note,
      units: [...new Set(found.map(({ unit }) => unit))],
    };
  }
}
