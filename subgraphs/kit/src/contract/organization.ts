import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'An organisation of the register that all agencies share. The partnership knows its name and its people.',
})
@Directive('@key(fields: "id", resolvable: false)')
export class Organization {
  @Field(() => ID, { description: 'Its id in the register of organisations: kent-police.' })
  readonly id!: string;
}
