import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Who speaks or presents: as printed, and the person whom that stands for.' })
export class Speaker {
  @Field(() => String, { nullable: true, description: 'As printed: DC, or CI David Cooper.' })
  readonly rawText!: string;

  readonly personId!: string | null;
}
