import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'An organisation that a strategy has against one of its lines, as the minutes of one meeting say.',
})
export class LeadOrganization {
  /** Id in the register of organisations. */
  readonly organizationId!: string;
  readonly meetingId!: string;

  @Field(() => String, { nullable: true, description: 'What the minutes call it: YOS.' })
  readonly rawText!: string;

  @Field(() => String, { nullable: true, description: 'The words of the minutes that it rests on.' })
  readonly quote!: string;

  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which they stand.' })
  readonly sourceLine!: number;
}
