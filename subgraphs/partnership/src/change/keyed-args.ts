import { ArgsType, Field, ID, Int } from 'type-graphql';

/** What every mutation takes. */
@ArgsType()
export abstract class KeyedArgs {
  @Field(() => String, {
    description:
      'Made up by who sends it, once for each change, such as a UUID. Sent again with the same input it changes nothing and gives the same answer; with another it is refused. 1 to 100 characters.',
  })
  readonly key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the history. The partnership reads it, the public does not. At most 2,000 characters.',
  })
  readonly comment?: string | null;
}

/** What a mutation takes that writes something that may be there. */
@ArgsType()
export abstract class WriteArgs extends KeyedArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the change rests on, as `version` gives it; null for one that is new. CONFLICT where it is not so.',
  })
  readonly expectedVersion?: number | null;
}

/** What a mutation takes that changes something that is there. */
@ArgsType()
export abstract class ChangeArgs extends KeyedArgs {
  @Field(() => ID, { description: 'What is to be changed.' })
  readonly id!: string;

  @Field(() => Int, {
    description: 'The version that the change rests on, as `version` gives it; CONFLICT where there is a newer one.',
  })
  readonly expectedVersion!: number;
}
