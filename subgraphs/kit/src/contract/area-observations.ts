import { Arg, type ClassType, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../context.js';
import { type Dataset, describe } from '../dataset.js';
import { type ObservationAnswer, observeAll } from '../observation.js';
import type { Period } from '../period.js';
import type { AreaEntry } from '../register.js';
import { Area } from './area.js';
import { DateScalar, PeriodScalar } from './scalars.js';

/**
 * A dataset's field on Area: one observation of each of its measures. Every dataset of every agency has the same
 * arguments, so that an analyst who knows one field knows them all.
 */
export function areaObservations(
  field: string,
  text: string,
  dataset: Dataset,
  type: () => ClassType,
): NewableFunction {
  @Resolver(() => Area)
  class AreaObservationsResolver {
    @Directive(`@listSize(assumedSize: ${dataset.measures.length})`)
    @FieldResolver(() => [type()], { nullable: 'itemsAndList', description: describe(text, dataset) })
    [field](
      @Root() area: AreaEntry,
      @Arg('period', () => PeriodScalar, {
        nullable: true,
        description: 'The period; null: the latest of each measure.',
      })
      period: Period | null,
      @Arg('asOf', () => DateScalar, {
        nullable: true,
        description: 'As known on that day, included; null, or a day to come: today.',
      })
      asOf: string | null,
      @Ctx() context: AgencyContext,
    ): Promise<ObservationAnswer[]> {
      return observeAll(
        context,
        dataset.measures.map(({ id }) => ({
          measure: context.measures.get(id)!,
          area,
          period: period ?? 'latest',
          asOf: asOf ?? null,
          release: null,
        })),
      );
    }
  }
  return AreaObservationsResolver;
}
