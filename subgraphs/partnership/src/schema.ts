import { areaOf, AreaResolver, subgraphSchema } from '@safer-graph/kit';
import {
  ActionItemResolver,
  AgendaItemActionResolver,
  MeetingActionResolver,
  PlanLineActionResolver,
} from './action-item/action-item.resolver.js';
import { ActionChangeResolver, ActionOwnerResolver } from './action-item/action-owner.resolver.js';
import { AgendaItemResolver, MeetingAgendaResolver, SpeakerResolver } from './agenda-item/agenda-item.resolver.js';
import { AreaNeighbourResolver } from './area/area.resolver.js';
import { AreaDenominatorResolver } from './area/denominator.resolver.js';
import { AttendanceResolver, MeetingAttendanceResolver } from './attendance/attendance.resolver.js';
import { CommitmentResolver, PlanLineCommitmentResolver } from './commitment/commitment.resolver.js';
import type { PartnershipContext } from './context.js';
import { AgendaItemDecisionResolver } from './decision/decision.resolver.js';
import type { Catalogue } from './measure/catalogue.js';
import { MeasureListResolver } from './measure/measure-list.resolver.js';
import { stubTypes } from './measure/stub-types.js';
import { AnnouncementResolver, MeetingResolver } from './meeting/meeting.resolver.js';
import { MinutesDocumentResolver } from './meeting/minutes-document.resolver.js';
import { AgendaItemNoteResolver, NoteResolver } from './note/note.resolver.js';
import { organizationOf, OrganizationResolver } from './organization/organization.resolver.js';
import { AreaPlaceNameResolver, PlaceMentionResolver, PlaceNameResolver } from './place-name/place-name.resolver.js';
import { Outcome, PlanAction } from './plan-line/plan-line.entity.js';
import {
  AgendaItemPlanResolver,
  MeetingPlanResolver,
  PlanLineReferenceResolver,
  PlanReferenceResolver,
} from './plan-reference/plan-reference.resolver.js';
import {
  AgendaItemFigureResolver,
  MeetingFigureResolver,
  StatedFigureResolver,
} from './stated-figure/stated-figure.resolver.js';
import { AgendaItemRemarkResolver, MeetingRemarkResolver } from './remark/remark.resolver.js';

interface IdReference {
  readonly id: string;
}

/** The partnership's schema, with a stub for each type by which an agency publishes. */
export const partnershipSchema = (catalogues: readonly Catalogue[]) =>
  subgraphSchema<PartnershipContext>({
    resolvers: [
      AreaResolver,
      AreaNeighbourResolver,
      AreaDenominatorResolver,
      AreaPlaceNameResolver,
      PlaceNameResolver,
      PlaceMentionResolver,
      OrganizationResolver,
      MeetingResolver,
      AnnouncementResolver,
      MinutesDocumentResolver,
      AttendanceResolver,
      MeetingAttendanceResolver,
      AgendaItemResolver,
      MeetingAgendaResolver,
      SpeakerResolver,
      NoteResolver,
      AgendaItemNoteResolver,
      AgendaItemDecisionResolver,
      ActionItemResolver,
      ActionOwnerResolver,
      ActionChangeResolver,
      MeetingActionResolver,
      AgendaItemActionResolver,
      PlanLineActionResolver,
      PlanReferenceResolver,
      MeetingPlanResolver,
      AgendaItemPlanResolver,
      PlanLineReferenceResolver,
      MeasureListResolver,
      CommitmentResolver,
      PlanLineCommitmentResolver,
      MeetingRemarkResolver,
      AgendaItemRemarkResolver,
      StatedFigureResolver,
      MeetingFigureResolver,
      AgendaItemFigureResolver,
    ],
    orphanedTypes: [Outcome, PlanAction],
    references: {
      Area: ({ code }: { code: string }, { registers }) => areaOf(registers, code),
      Organization: ({ id }: IdReference, { registers }) => organizationOf(registers, id),
      Meeting: ({ id }: IdReference, { loadersAt }) => loadersAt().meetingById.load(id),
      AgendaItem: ({ id }: IdReference, { loadersAt }) => loadersAt().agendaItemById.load(id),
      ActionItem: ({ id }: IdReference, { loadersAt }) => loadersAt().actionById.load(id),
      Person: ({ id }: IdReference, { loadersAt }) => loadersAt().personById.load(id),
      Outcome: async ({ id }: IdReference, { loadersAt }) => {
        const line = await loadersAt().planLineById.load(id);
        return line instanceof Outcome ? line : null;
      },
      PlanAction: async ({ id }: IdReference, { loadersAt }) => {
        const line = await loadersAt().planLineById.load(id);
        return line instanceof PlanAction ? line : null;
      },
      Commitment: ({ id }: IdReference, { loadersAt }) => loadersAt().commitmentById.load(id),
      StatedFigure: ({ id }: IdReference, { loadersAt }) => loadersAt().statedFigureById.load(id),
    },
    moreTypes: stubTypes(catalogues),
  });
