import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { PlanReference } from './plan-reference.entity.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';

/** A line that was followed up twice stands once, in the order of the minutes. */
const linesOf = (references: readonly PlanReference[]): PlanLine[] => [
  ...new Map(references.flatMap(({ planLine }) => (planLine ? [[planLine.id, planLine] as const] : []))).values(),
];

@Resolver(() => PlanReference)
export class PlanReferenceResolver {
  @FieldResolver(() => AgendaItem, { nullable: true, description: 'The item under which it stands.' })
  agendaItem(@Root() { agendaItemId }: PlanReference, @PlaceLoaders() loaders: Loaders): Promise<AgendaItem | null> {
    return loaders.agendaItemById.load(agendaItemId);
  }

  @FieldResolver(() => PlanLine, {
    nullable: true,
    description: 'The line of the plan; null until a person has said which strategy the reference is of.',
  })
  planLine(@Root() { planLine }: PlanReference): PlanLine | null {
    return planLine ?? null;
  }
}

@Resolver(() => Meeting)
export class MeetingPlanResolver {
  @Directive('@listSize(assumedSize: 30)')
  @FieldResolver(() => [PlanLine], {
    nullable: 'itemsAndList',
    description: 'Lines of the plan that the meeting followed up, in the order of the minutes.',
  })
  async planLines(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<PlanLine[]> {
    return linesOf(await loaders.planReferencesByMeeting.load(id));
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemPlanResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [PlanLine], {
    nullable: 'itemsAndList',
    description: 'Lines of the plan that were followed up under it.',
  })
  async planLines(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<PlanLine[]> {
    return linesOf(await loaders.planReferencesByAgendaItem.load(id));
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [PlanReference], {
    nullable: 'itemsAndList',
    description: 'References to the plan as printed, those that are not yet known to be a line of it included.',
  })
  planReferences(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<PlanReference[]> {
    return loaders.planReferencesByAgendaItem.load(id);
  }
}

@Resolver(() => PlanLine)
export class PlanLineReferenceResolver {
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [PlanReference], { nullable: 'itemsAndList', description: 'Where meetings followed it up.' })
  followedUp(@Root() { id }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<PlanReference[]> {
    return loaders.planReferencesByPlanLine.load(id);
  }
}
