import { Field, ID, InterfaceType } from 'type-graphql';
import { DisclosureClass, Frequency, Polarity } from './enums.js';
import { Organization } from './organization.js';
import { Survey } from './survey.js';

@InterfaceType('Measure', {
  description: 'One series of figures that one organisation publishes: what it is, where, how often, and for whom.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Measure {
  @Field(() => ID, { description: 'Agency, dataset and series: police/recorded-crime/burglary-dwelling.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What is counted, and how.' })
  readonly description!: string;

  @Field(() => String, { nullable: true, description: 'The unit of its values: crimes, per cent.' })
  readonly unit!: string;

  @Field(() => Polarity, { nullable: true, description: 'Whether less or more is better.' })
  readonly polarity!: Polarity;

  @Field(() => Frequency, { nullable: true, description: 'How often a new period is published.' })
  readonly frequency!: Frequency;

  @Field(() => String, {
    nullable: true,
    description: 'The smallest type of area that it is published for; null if not collected.',
  })
  readonly finestAreaType!: string | null;

  @Field(() => Survey, {
    nullable: true,
    description: 'What has to be known before two percentages are put side by side; null for what is no survey.',
  })
  readonly survey!: Survey | null;

  @Field(() => DisclosureClass, { nullable: true, description: 'How small counts are released.' })
  readonly disclosure!: DisclosureClass;

  @Field(() => Organization, { nullable: true, description: 'The organisation that is responsible for the figures.' })
  readonly organization!: Organization;

  @Field(() => String, {
    nullable: true,
    description: 'National Indicator of 2008 to 2011 that it reports: NI 18; null if none.',
  })
  readonly nationalIndicator!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is one of: series of the same subject from other sources; null if it stands alone.',
  })
  readonly group!: string | null;
}
