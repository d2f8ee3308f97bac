import type { OrganisationEntry } from '@safer-graph/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { TaskGroup } from './task-group.entity.js';

@Resolver(() => TaskGroup)
export class TaskGroupResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'The group in the register of organisations.' })
  organization(
    @Root() { organizationId }: TaskGroup,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [PlanLine], {
    nullable: 'itemsAndList',
    description: 'Lines of the plan that it works at; empty where none is linked.',
  })
  planLines(
    @Root() { planLineIds }: TaskGroup,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<(PlanLine | Error | null)[]> {
    return loaders.planLineById.loadMany(planLineIds);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [StatedFigure], {
    nullable: 'itemsAndList',
    description: 'Figures on the line that says how its work stands: 75 percent, of how many is not stated.',
  })
  async progressFigures(
    @Root() { meetingId, progressLine }: TaskGroup,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<StatedFigure[]> {
    if (progressLine === null) return [];
    const figures = await loaders.statedFiguresByMeeting.load(meetingId);
    return figures.filter(({ sourceLine }) => sourceLine === progressLine);
  }
}

@Resolver(() => Organization)
export class OrganizationTaskGroupResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [TaskGroup], {
    nullable: 'itemsAndList',
    description: 'What meetings were told of it as a task group, and of the task groups that are part of it.',
  })
  async taskGroups(
    @Root() { id }: Organization,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<TaskGroup[]> {
    const parts = [...registers.organisations.values()].filter(({ parent }) => parent === id);
    const groups = await Promise.all(
      [id, ...parts.map((part) => part.id)].map((group) => loaders.taskGroupsByOrganization.load(group)),
    );
    return groups.flat();
  }
}

@Resolver(() => PlanLine)
export class PlanLineTaskGroupResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [TaskGroup], { nullable: 'itemsAndList', description: 'Groups that work at it.' })
  taskGroups(@Root() { id }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<TaskGroup[]> {
    return loaders.taskGroupsByPlanLine.load(id);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemTaskGroupResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [TaskGroup], { nullable: 'itemsAndList', description: 'Task groups that it was told of.' })
  taskGroups(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<TaskGroup[]> {
    return loaders.taskGroupsByAgendaItem.load(id);
  }
}
