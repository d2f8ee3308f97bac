import { Resolver } from 'type-graphql';
import { changeResolver } from '../record/change.resolver.js';
import { ActionChange } from './action-change.entity.js';

@Resolver(() => ActionChange)
export class ActionChangeResolver extends changeResolver(ActionChange) {}
