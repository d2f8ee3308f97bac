import type { AgencyContext, CommitmentCheck } from '@safer-graph/kit';
import { createParameterDecorator } from 'type-graphql';
import type { CarryOut } from './change/carry-out.js';
import type { Loaders } from './loaders.js';
import type { ListedMeasure } from './measure/measure-list.js';
import type { MeasureTypes } from './measure/measure-reference.js';
import type { placeLoaders } from './place-loaders.js';

/** What a resolver is given. Everything that is kept between requests is immutable. */
export interface PartnershipContext extends AgencyContext {
  readonly measureTypes: MeasureTypes;
  readonly listedMeasures: readonly ListedMeasure[];
  /** Holds what a plan rests on against the catalogues that are in force. */
  readonly checkCommitment: CommitmentCheck;
  /** Carries out a mutation for this caller. */
  readonly carryOut: CarryOut;
  /** Made for each place of the query; without a place, for references from other subgraphs. */
  readonly loadersAt: ReturnType<typeof placeLoaders<Loaders>>;
}

/** Gives a resolver the loaders of its place. */
export const PlaceLoaders = () =>
  createParameterDecorator<PartnershipContext>(({ context, info }) => context.loadersAt(info.path));
