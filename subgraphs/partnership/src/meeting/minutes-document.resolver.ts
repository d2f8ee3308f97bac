import { FieldResolver, Resolver, Root } from 'type-graphql';
import { MinutesDocument } from './minutes-document.entity.js';

@Resolver(() => MinutesDocument)
export class MinutesDocumentResolver {
  @FieldResolver(() => String, { nullable: true, description: 'When it was imported, in UTC.' })
  importedAt(@Root() { importedAt }: MinutesDocument): string {
    return importedAt.toISOString();
  }
}
