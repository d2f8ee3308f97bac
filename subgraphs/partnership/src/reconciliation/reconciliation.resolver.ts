import { readPeriod, type Registers } from '@safer-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Observation, observationReference, type Reference } from '../measure/measure-reference.js';
import { ownFigures } from '../partnership-measure/own-figures.js';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { linkedElsewhere } from './linked-elsewhere.js';
import type { Observed } from './published-range.js';
import { reconcile } from './reconcile.js';
import { reconciled, Reconciliation } from './reconciliation.js';

/** A figure beside what its agency says of the observation that it points at, as the gateway brings it. */
type Brought = StatedFigure & { readonly observed?: Observed | null };

/** The figure of a reference, with what the gateway brings along. */
export const observedFigure = async (
  { id, observation }: { readonly id: string; readonly observation?: Observed | null },
  { loadersAt }: PartnershipContext,
): Promise<Brought | null> => {
  const figure = await loadersAt().statedFigureById.load(id);
  return figure && { ...figure, observed: observation ?? null };
};

@Resolver(() => StatedFigure)
export class ReconciliationResolver {
  @FieldResolver(() => Observation, {
    nullable: true,
    description:
      'The published figure that a person holds it against, as it was known on the day of the meeting; its agency answers. Null where none is linked, or its measure is in no catalogue any more.',
  })
  async observation(
    @Root() figure: StatedFigure,
    @PlaceLoaders() loaders: Loaders,
    @Ctx() context: PartnershipContext,
  ): Promise<Reference | Error | null> {
    const linked = linkOf(figure);
    if (!linked || !context.measureTypes.has(linked.measure)) return null;
    const day = (await loaders.meetingById.load(figure.meetingId))!.date;
    return observationReference(context, { ...linked, asKnown: { day } });
  }

  @FieldResolver(() => Reconciliation, {
    nullable: true,
    description:
      'Whether it agrees with the published figure. AGREES and DISAGREES are said of real figures alone: what is stated and what is published stand side by side, and neither replaces the other.',
  })
  async reconciliation(
    @Root() figure: Brought,
    @PlaceLoaders() loaders: Loaders,
    @Ctx() context: PartnershipContext,
  ): Promise<Reconciliation> {
    const linked = linkOf(figure);
    if (!linked) return reconciled('NO_OBSERVATION', 'No published figure is linked to it.');
    const types = context.measureTypes.get(linked.measure);
    if (!types)
      return reconciled('NO_OBSERVATION', `${linked.measure} is not, or no longer, in any measure catalogue.`);
    // The gateway brings what others publish; what is published here is looked up here.
    const observed =
      types.observation === ownFigures.types.observation
        ? ((await this.observation(figure, loaders, context)) as Observed | Error | null)
        : (figure.observed ?? null);
    if (observed instanceof Error) throw observed;
    const observationDiffers = differenceOf(figure, context.registers);
    return reconcile({ ...figure, observationDiffers, isGuarded: types.isGuarded }, observed);
  }
}

/** What a person says of it; else where the link is of another area or period, as it is once a reading is corrected. */
function differenceOf(figure: StatedFigure, registers: Registers): string | null {
  const { observationDiffers, areaCode, periodCode, observationArea, observationPeriod } = figure;
  if (observationDiffers !== null || observationArea === null || observationPeriod === null) return observationDiffers;
  const stated = { statedArea: areaCode, statedPeriod: periodCode };
  const elsewhere = linkedElsewhere({ ...stated, area: observationArea, period: observationPeriod }, registers);
  return elsewhere.join(' ') || null;
}

function linkOf({ measureId, observationArea, observationPeriod }: StatedFigure) {
  const period = observationPeriod === null ? null : readPeriod(observationPeriod);
  return measureId !== null && observationArea !== null && period !== null
    ? { measure: measureId, area: observationArea, period }
    : null;
}
