import { Area, describedEnum } from '@safer-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { HierarchyName } from './hierarchy.js';

export const AreaHierarchyName = describedEnum(
  'AreaHierarchyName',
  'One of the ways in which smaller areas make up larger ones. The same word, Kent, is another area in another hierarchy.',
  {
    ADMINISTRATIVE: 'Ward, district, county, region, country; a unitary authority is in no county.',
    POLICE: 'District or unitary authority, police force area.',
    COMMUNITY_SAFETY: 'District or unitary authority, community safety partnership, police force area.',
    STATISTICAL: 'Lower layer super output area of 2001, ward as at 31 December 2009, district.',
  } satisfies Record<HierarchyName, string>,
);

@ObjectType({ description: 'Where an area stands in one hierarchy.' })
export class AreaHierarchy {
  @Field(() => AreaHierarchyName, { nullable: true, description: 'Which hierarchy.' })
  readonly hierarchy!: HierarchyName;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [Area], {
    nullable: 'itemsAndList',
    description: 'The areas above it in this hierarchy, nearest first; each has the vintage of its own source.',
  })
  readonly areas!: readonly Area[];
}
