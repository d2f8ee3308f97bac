import { ObjectType } from 'type-graphql';

@ObjectType({ description: 'The money of one partnership.' })
export class Funding {
  readonly partnership!: string;
}
