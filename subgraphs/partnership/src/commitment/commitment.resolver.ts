import { Area, type AreaEntry, DateScalar, type Period, PeriodScalar } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import {
  Measure,
  measureReference,
  Observation,
  observationReference,
  type Reference,
} from '../measure/measure-reference.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { AnsweredCheck } from './commitment-check.js';
import { Commitment } from './commitment.entity.js';
import { wantedBy } from './wanted-by.js';
import type { Loaders } from '../loaders.js';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => PlanLine, { nullable: true, description: 'The line of the plan.' })
  planLine(@Root() { planLineId }: Commitment, @PlaceLoaders() loaders: Loaders): Promise<PlanLine | null> {
    return loaders.planLineById.load(planLineId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day since which it stands no more, and is in no list; null while it stands.',
  })
  withdrawnOn(@Root() { withdrawnOn }: Commitment): string | null {
    return withdrawnOn;
  }

  @FieldResolver(() => Measure, { nullable: true, description: 'The measure, which its agency answers for.' })
  measure(@Root() { measureId }: Commitment, @Ctx() { measureTypes }: PartnershipContext): Reference {
    return measureReference(measureTypes, measureId);
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The area for which the figure is wanted.' })
  area(@Root() { areaCode }: Commitment, @Ctx() { registers }: PartnershipContext): AreaEntry | null {
    return registers.areas.get(areaCode) ?? null;
  }

  @FieldResolver(() => AnsweredCheck, {
    nullable: true,
    description:
      'Whether the catalogues that are published now say that the measure is collected as it is wanted here.',
  })
  check(@Root() commitment: Commitment, @Ctx() { checkCommitment, registers }: PartnershipContext): AnsweredCheck {
    const { verdict, reason, published } = checkCommitment(wantedBy(commitment));
    const coverage = published?.coverage?.map((code) => registers.areas.get(code) ?? null) ?? [];
    return {
      verdict,
      reason,
      provider: organizationOf(registers, published?.organization ?? null),
      alternativeProvider: organizationOf(registers, published?.alternativeProvider ?? null),
      published: published && { ...published, coverage },
    };
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [RecordChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
  history(@Root() record: Commitment, @PlaceLoaders() loaders: Loaders): Promise<RecordChange[]> {
    return loaders.historyOf(record);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: 'The figure of the measure for that area and one period, which its agency answers.',
  })
  observation(
    @Root() { measureId, areaCode }: Commitment,
    @Arg('period', () => PeriodScalar, { description: 'The period, of the length that the measure is published for.' })
    period: Period,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'As known on that day, included; null: today.' })
    asOf: string | null,
    @Ctx() context: PartnershipContext,
  ): Reference | Promise<Reference | Error> {
    const asKnown = { day: asOf ?? context.today };
    return observationReference(context, { measure: measureId, area: areaCode, period, asKnown });
  }
}

@Resolver(() => PlanLine)
export class PlanLineCommitmentResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Commitment], {
    nullable: 'itemsAndList',
    description: 'The figures that this line depends on; empty where commitmentsNotStated says why.',
  })
  commitments(@Root() { id }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<Commitment[]> {
    return loaders.commitmentsByPlanLine.load(id);
  }
}
