import { Area, type AreaEntry } from '@safer-graph/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import { Measure, measureReferences, type Reference } from '../measure/measure-reference.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { ActionChange } from './action-change.entity.js';
import { ActionItem } from './action-item.entity.js';
import { ActionOwner } from './action-owner.entity.js';
import type { Loaders } from '../loaders.js';

@Resolver(() => ActionItem)
export class ActionItemResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that agreed it.' })
  meeting(@Root() { meetingId }: ActionItem, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(meetingId);
  }

  @FieldResolver(() => AgendaItem, { nullable: true, description: 'The item under which it was agreed.' })
  agendaItem(@Root() { agendaItemId }: ActionItem, @PlaceLoaders() loaders: Loaders): Promise<AgendaItem | null> {
    return loaders.agendaItemById.load(agendaItemId);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [ActionOwner], {
    nullable: 'itemsAndList',
    description: 'Who is to do it, as printed, then who was added since; empty where nobody is named.',
  })
  owners(@Root() { number }: ActionItem, @PlaceLoaders() loaders: Loaders): Promise<ActionOwner[]> {
    return loaders.ownersByAction.load(number);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [ActionChange], { nullable: 'itemsAndList', description: 'What changed, oldest first.' })
  async history(@Root() { number, version }: ActionItem, @PlaceLoaders() loaders: Loaders): Promise<ActionChange[]> {
    return (await loaders.historyByAction.load(number)).filter((change) => change.version <= version);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [PlanLine], { nullable: 'itemsAndList', description: 'Lines of the plan that it concerns.' })
  planLines(
    @Root() { planLineIds }: ActionItem,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<(PlanLine | Error | null)[]> {
    return loaders.planLineById.loadMany(planLineIds);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Measure], {
    nullable: 'itemsAndList',
    description: 'Measures whose figures show whether it works; measuresBasis says who made the link.',
  })
  measures(@Root() { measureIds }: ActionItem, @Ctx() { measureTypes }: PartnershipContext): (Reference | Error)[] {
    return measureReferences(measureTypes, measureIds);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Area], { nullable: 'itemsAndList', description: 'Areas that it concerns.' })
  areas(@Root() { areaCodes }: ActionItem, @Ctx() { registers }: PartnershipContext): (AreaEntry | null)[] {
    return areaCodes.map((code) => registers.areas.get(code) ?? null);
  }
}

@Resolver(() => Meeting)
export class MeetingActionResolver {
  @Directive('@listSize(assumedSize: 50)')
  @FieldResolver(() => [ActionItem], {
    nullable: 'itemsAndList',
    description: 'What it agreed that somebody does. What was only read from prose is under proposedActions.',
  })
  actions(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<ActionItem[]> {
    return loaders.actionsByMeeting.load(id);
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [ActionItem], {
    nullable: 'itemsAndList',
    description: 'Undertakings that were read from prose (“KW will …”) and that no person has confirmed.',
  })
  proposedActions(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<ActionItem[]> {
    return loaders.proposedActionsByMeeting.load(id);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemActionResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [ActionItem], { nullable: 'itemsAndList', description: 'What was agreed under it to be done.' })
  actions(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<ActionItem[]> {
    return loaders.actionsByAgendaItem.load(id);
  }
}

@Resolver(() => PlanLine)
export class PlanLineActionResolver {
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [ActionItem], {
    nullable: 'itemsAndList',
    description: 'What meetings agreed to do about this line.',
  })
  async actionItems(@Root() { id }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<ActionItem[]> {
    return (await loaders.actionsByPlanLine.load(id)).map(({ action }) => action);
  }
}
