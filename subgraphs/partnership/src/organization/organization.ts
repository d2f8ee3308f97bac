import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An organisation of the register that all agencies share.' })
@Directive('@key(fields: "id")')
export class Organization {
  @Field(() => ID, { description: 'Its id in the register of organisations: kent-police.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  readonly name!: string;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [String], { nullable: 'itemsAndList', description: 'Other names and abbreviations: WKHA.' })
  readonly otherNames!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'What it is: PARTNERSHIP, EXECUTIVE, TASK_GROUP, AGENCY, LANDLORD or UNIT.',
  })
  readonly classification!: string;
}
