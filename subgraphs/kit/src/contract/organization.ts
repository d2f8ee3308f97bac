import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'An organisation. The partnership subgraph knows its name and its people; here only its id is known.',
})
@Directive('@key(fields: "id", resolvable: false)')
export class Organization {
  @Field(() => ID, { description: 'Its id in the register of organisations: kent-police.' })
  readonly id!: string;
}
