import { Resolver } from 'type-graphql';
import { changeResolver } from './change.resolver.js';
import { RecordChange } from './record-change.entity.js';

@Resolver(() => RecordChange)
export class RecordChangeResolver extends changeResolver(RecordChange) {}
