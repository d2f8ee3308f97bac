/**
 * Lists that come in pages, all in one way. A list is declared beside its entity:
 *
 *     export const ActionItemConnection = connectionOf('ActionItem', ActionItem, {
 *       one: 'action',
 *       page: 'A page of actions, by due date.',
 *     });
 *     const byDueDate = keyset(z.tuple([cursorDate.nullable(), cursorId]), ({ dueDate, id }: ActionItem) => [dueDate, id]);
 *
 * Its field answers `byDueDate.page({ first, after, most: 100 }, (start, limit) => loaders.actionItemsBehind(filter, start, limit))`,
 * and the loader puts `goOn(query, ['item.due_date', 'item.id'], 'ASC', start)` behind its filters (keyset.ts).
 */
import { type Page, PageInfo } from '@safer-graph/kit';
import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';

export interface ConnectionWords {
  /** What one is called: action. */
  readonly one: string;
  /** What a page is, and in which order: A page of actions, by due date. */
  readonly page: string;
  /** What is counted on all pages, where the list can tell without reading them. */
  readonly total?: string;
}

/** The Relay types of a list of `node`, a class that is an object type or an interface of the graph. */
export function connectionOf<Node extends object>(
  name: string,
  node: abstract new () => Node,
  { one, page, total }: ConnectionWords,
): ClassType<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${one} of a page.` })
  class ListEdge {
    @Field(() => String, { nullable: true, description: `What to give as \`after\` to go on behind this ${one}.` })
    readonly cursor!: string;

    @Field(() => node, { nullable: true, description: `The ${one}.` })
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: page })
  class ListConnection implements Page<Node> {
    @Directive('@listSize(assumedSize: 20)')
    @Field(() => [ListEdge], { nullable: 'itemsAndList', description: `Each ${one} of this page.` })
    readonly edges!: readonly ListEdge[];

    @Field(() => PageInfo, { nullable: true, description: 'Whether there is another page.' })
    readonly pageInfo!: PageInfo;
  }
  if (total !== undefined)
    Field(() => Int, { nullable: true, description: total })(ListConnection.prototype, 'totalCount');
  return ListConnection;
}
