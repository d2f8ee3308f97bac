import { FieldResolver, Resolver, Root } from 'type-graphql';
import { RecordChange } from './record-change.entity.js';

@Resolver(() => RecordChange)
export class RecordChangeResolver {
  @FieldResolver(() => String, { nullable: true, description: 'When, in UTC: 2009-12-10T09:30:00.000Z.' })
  changedAt(@Root() { changedAt }: RecordChange): string {
    return changedAt.toISOString();
  }
}
