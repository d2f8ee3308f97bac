import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Whether a list goes on before and after this page, and from where.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { nullable: true, description: 'Whether there is more after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether this page continues an earlier one.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first of this page; null if it is empty.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'What to give as `after` for the next page; null if empty.' })
  readonly endCursor!: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

/** A page of `size`, of edges of which there is one more where the list goes on; `after` is where the page was asked to begin. */
export function pageOf<Node>(edges: readonly Edge<Node>[], size: number, after: string | null): Page<Node> {
  const shown = edges.slice(0, size);
  return {
    edges: shown,
    pageInfo: {
      hasNextPage: edges.length > size,
      hasPreviousPage: after !== null,
      startCursor: shown[0]?.cursor ?? null,
      endCursor: shown.at(-1)?.cursor ?? null,
    },
  };
}
