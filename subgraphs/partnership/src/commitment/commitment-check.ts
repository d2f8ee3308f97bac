import {
  Area,
  type AreaEntry,
  commitmentVerdicts,
  type CommitmentVerdict as Verdict,
  describedEnum,
} from '@safer-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Organization } from '../organization/organization.js';

export const CommitmentVerdict = describedEnum(
  'CommitmentVerdict',
  'Whether the published catalogues allow a plan line to rest on a measure.',
  commitmentVerdicts,
);
export type CommitmentVerdict = Verdict;

@ObjectType({ description: 'What an agency’s measure catalogue says of a measure.' })
export class CataloguedMeasure {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is collected.' })
  readonly collected!: boolean;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [String], {
    nullable: 'itemsAndList',
    description: 'Types of area for which it is published, finest first: DISTRICT, COUNTY; empty if not collected.',
  })
  readonly areaTypes!: readonly string[];

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [Area], {
    nullable: 'itemsAndList',
    description: 'The only areas that it covers; empty where it covers every area of those types.',
  })
  readonly coverage!: readonly (AreaEntry | null)[];

  @Field(() => String, { nullable: true, description: 'How often a new period is published: QUARTERLY.' })
  readonly frequency!: string;
}

@ObjectType('CommitmentCheck', {
  description: 'A commitment held against the catalogues that the agencies publish now: the Chair’s rule.',
})
export class AnsweredCheck {
  @Field(() => CommitmentVerdict, { nullable: true, description: 'Whether the catalogues allow it.' })
  readonly verdict!: CommitmentVerdict;

  @Field(() => String, { nullable: true, description: 'What was wanted and what is published, in words.' })
  readonly reason!: string;

  @Field(() => Organization, {
    nullable: true,
    description: 'The organisation that the catalogue names for the measure; null where no catalogue has it.',
  })
  readonly provider!: Organization | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'The organisation that could give it instead, by that catalogue; null where it names none.',
  })
  readonly alternativeProvider!: Organization | null;

  @Field(() => CataloguedMeasure, {
    nullable: true,
    description: 'What the catalogue says of the measure; null where no catalogue has it.',
  })
  readonly published!: CataloguedMeasure | null;
}
