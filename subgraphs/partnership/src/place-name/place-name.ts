import { Area, describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

export const PlaceReading = describedEnum('PlaceReading', 'How a place and the areas beside it belong together.', {
  MADE_OF: 'The place is these areas, all of them together.',
  WITHIN: 'The place is a part of these areas: a figure of them is not one of the place.',
  NOT_MAPPED: 'No area with a code is known for it.',
});
export type PlaceReading = keyof typeof PlaceReading;

@ObjectType({ description: 'A line of minutes that uses the name of a place.' })
export class PlaceMention {
  /** The meeting, where its minutes are here. */
  readonly meeting!: string;

  @Field(() => Int, { nullable: true, description: 'Line of those minutes.' })
  readonly line!: number;

  @Field(() => String, { nullable: true, description: 'The words.' })
  readonly quote!: string;
}

@ObjectType({
  description:
    'A place as people name it, which is no area with a code: Swanley is three wards. One name may be several places, each listed: Sevenoaks is a district and a town. From the register schema/registers/place-names.json.',
})
export class PlaceName {
  @Field(() => ID, { nullable: true, description: 'Its id in the register: sevenoaks-town.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'The name as minutes print it: Swanley.' })
  readonly name!: string;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [String], { nullable: 'itemsAndList', description: 'Names that mean this place alone: Sevenoaks town.' })
  readonly otherNames!: readonly string[];

  @Field(() => PlaceReading, { nullable: true, description: 'Whether the place is its areas, or lies within them.' })
  readonly reading!: PlaceReading;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [Area], {
    nullable: 'itemsAndList',
    description: 'The areas, by code: wards of 2009 where a place is smaller than a district; empty where NOT_MAPPED.',
  })
  readonly areas!: readonly Area[];

  @Field(() => String, { nullable: true, description: 'What to know before it is used; null if nothing.' })
  readonly note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why these areas.' })
  readonly source!: string;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [PlaceMention], { nullable: 'itemsAndList', description: 'Lines of minutes that use the name.' })
  readonly mentions!: readonly PlaceMention[];
}
