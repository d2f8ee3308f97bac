import { type ClassType, Directive, Field, getMetadataStorage, ObjectType } from 'type-graphql';
import type { ObservationAnswer } from '../observation.js';
import { type Edge, type Page, PageInfo } from './page-info.js';

const made = new Map<ClassType, ClassType>();

/** The connection of an agency's observations: one for all of its datasets. */
export function observationConnection(observation: ClassType): ClassType {
  const known = made.get(observation);
  if (known) return known;
  const name = getMetadataStorage().objectTypes.find(({ target }) => target === observation)!.name;

  @ObjectType(`${name}Edge`, { description: 'One figure of a page.' })
  class ObservationEdge implements Edge<ObservationAnswer> {
    @Field(() => String, { nullable: true, description: 'What to give as `after` to go on behind this figure.' })
    readonly cursor!: string;

    @Field(() => observation, { nullable: true, description: 'The figure, or the reason why there is none.' })
    readonly node!: ObservationAnswer;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of figures: measure by measure, oldest first.' })
  class ObservationConnection implements Page<ObservationAnswer> {
    @Directive('@listSize(assumedSize: 50)')
    @Field(() => [ObservationEdge], { nullable: 'itemsAndList', description: 'The figures of this page.' })
    readonly edges!: readonly ObservationEdge[];

    @Field(() => PageInfo, { nullable: true, description: 'Whether there is another page.' })
    readonly pageInfo!: PageInfo;
  }

  made.set(observation, ObservationConnection);
  return ObservationConnection;
}
