import { ArgsType, Field, ID } from 'type-graphql';
import { DocumentExpression, DocumentStatus } from './document.entity.js';

/** Which documents of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class DocumentFilter {
  @Field(() => DocumentExpression, { nullable: true, description: 'In this form alone: DRAFT.' })
  readonly expression?: DocumentExpression | null;

  @Field(() => DocumentStatus, { nullable: true, description: 'That stood like this; null: all.' })
  readonly status?: DocumentStatus | null;

  @Field(() => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
  readonly partnership?: string | null;
}
