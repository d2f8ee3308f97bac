import { areaOf, AreaResolver, subgraphSchema } from '@safer-graph/kit';
import {
  ActionItemResolver,
  AgendaItemActionResolver,
  MeetingActionResolver,
  PlanLineActionResolver,
} from './action-item/action-item.resolver.js';
import { ActionChangeResolver } from './action-item/action-change.resolver.js';
import { ActionOwnerResolver } from './action-item/action-owner.resolver.js';
import { AgendaItemResolver, MeetingAgendaResolver, SpeakerResolver } from './agenda-item/agenda-item.resolver.js';
import { AreaNeighbourResolver } from './area/area.resolver.js';
import { AreaDenominatorResolver } from './area/denominator.resolver.js';
import { AttendanceResolver, MeetingAttendanceResolver } from './attendance/attendance.resolver.js';
import { ActionListResolver } from './action-item/action-list.resolver.js';
import { CommitmentListResolver } from './commitment/commitment-list.resolver.js';
import { CommitmentResolver, PlanLineCommitmentResolver } from './commitment/commitment.resolver.js';
import type { PartnershipContext } from './context.js';
import { AgendaItemDecisionResolver, DecisionResolver } from './decision/decision.resolver.js';
import { fundingReferences, fundingResolvers } from './funding/funding-resolvers.js';
import { recordsReferences, recordsResolvers } from './record-file/records-resolvers.js';
import { MeetingTimeResolver } from './meeting/meeting-time.resolver.js';
import type { Catalogue } from './measure/catalogue.js';
import { MeasureListResolver } from './measure/measure-list.resolver.js';
import { editSdl } from './measure/edit-sdl.js';
import { SideBySideResolver } from './measure/side-by-side.resolver.js';
import { stubTypes } from './measure/stub-types.js';
import { AnnouncementResolver, MeetingResolver } from './meeting/meeting.resolver.js';
import { MinutesDocumentResolver } from './meeting/minutes-document.resolver.js';
import { LineReturnResolver, PlanLineReturnResolver } from './monitoring/line-return.resolver.js';
import { MonitoringReturnResolver } from './monitoring/monitoring-return.resolver.js';
import { MonitoringRollUpResolver, RollUpResolver } from './monitoring/roll-up.resolver.js';
import { StatedRollUpResolver } from './monitoring/stated-roll-up.resolver.js';
import { mutations } from './mutations.js';
import { AgendaItemNoteResolver, NoteResolver } from './note/note.resolver.js';
import { organizationOf, OrganizationResolver } from './organization/organization.resolver.js';
import { peopleResolvers } from './person/people-resolvers.js';
import { AreaPlaceNameResolver, PlaceMentionResolver, PlaceNameResolver } from './place-name/place-name.resolver.js';
import { ownFigures } from './partnership-measure/own-figures.js';
import { ofOthers } from './partnership-measure/with-own.js';
import { PlanLineListResolver } from './plan-line/plan-line-list.resolver.js';
import { Outcome, PlanAction } from './plan-line/plan-line.entity.js';
import { LeadOrganizationResolver, PlanLineLeadResolver } from './plan-line/plan-line-lead.resolver.js';
import { OutcomeResolver, PlanLineResolver } from './plan-line/plan-line.resolver.js';
import {
  AgendaItemPlanResolver,
  MeetingPlanResolver,
  PlanLineReferenceResolver,
  PlanReferenceResolver,
} from './plan-reference/plan-reference.resolver.js';
import {
  AgendaItemFigureResolver,
  MeetingFigureResolver,
  StatedFigureListResolver,
  StatedFigureResolver,
} from './stated-figure/stated-figure.resolver.js';
import { observedFigure, ReconciliationResolver } from './reconciliation/reconciliation.resolver.js';
import { MeetingCheckResolver, StatedFigureCheckResolver } from './figure-check/figure-check.resolver.js';
import { RecordChangeResolver } from './record/record-change.resolver.js';
import { AgendaItemRemarkResolver, MeetingRemarkResolver } from './remark/remark.resolver.js';
import { OutcomeIndicatorListResolver, OutcomeIndicatorResolver } from './strategy/outcome-indicator.resolver.js';
import { RagSchemeResolver } from './strategy/rag-scheme.resolver.js';
import {
  PlanLineStrategyResolver,
  StrategyLineResolver,
  StrategyThemeResolver,
} from './strategy/strategy-line.resolver.js';
import { StrategyListResolver } from './strategy/strategy-list.resolver.js';
import { StrategyResolver } from './strategy/strategy.resolver.js';
import { taskingSummaryResolvers } from './tasking/tasking-summary.resolver.js';

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
      ...peopleResolvers,
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
      DecisionResolver,
      ActionListResolver,
      ActionItemResolver,
      RecordChangeResolver,
      ...mutations,
      ActionOwnerResolver,
      ActionChangeResolver,
      MeetingActionResolver,
      AgendaItemActionResolver,
      PlanLineActionResolver,
      PlanReferenceResolver,
      MeetingPlanResolver,
      AgendaItemPlanResolver,
      PlanLineReferenceResolver,
      PlanLineResolver,
      PlanLineLeadResolver,
      LeadOrganizationResolver,
      OutcomeResolver,
      StrategyResolver,
      StrategyListResolver,
      OutcomeIndicatorListResolver,
      OutcomeIndicatorResolver,
      StrategyLineResolver,
      StrategyThemeResolver,
      PlanLineStrategyResolver,
      RagSchemeResolver,
      MonitoringReturnResolver,
      MonitoringRollUpResolver,
      RollUpResolver,
      StatedRollUpResolver,
      LineReturnResolver,
      PlanLineReturnResolver,
      MeasureListResolver,
      SideBySideResolver,
      ...ownFigures.resolvers,
      ...taskingSummaryResolvers,
      PlanLineListResolver,
      CommitmentListResolver,
      CommitmentResolver,
      PlanLineCommitmentResolver,
      MeetingRemarkResolver,
      AgendaItemRemarkResolver,
      StatedFigureResolver,
      StatedFigureListResolver,
      ReconciliationResolver,
      MeetingFigureResolver,
      AgendaItemFigureResolver,
      MeetingCheckResolver,
      StatedFigureCheckResolver,
      MeetingTimeResolver,
      ...fundingResolvers,
      ...recordsResolvers,
    ],
    orphanedTypes: [...ownFigures.orphanedTypes, Outcome, PlanAction],
    references: {
      ...ownFigures.references,
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
      Strategy: ({ id }: IdReference, { loadersAt }) => loadersAt().strategyById.load(id),
      StrategyTheme: ({ id }: IdReference, { loadersAt }) => loadersAt().strategyThemeById.load(id),
      OutcomeIndicator: ({ id }: IdReference, { loadersAt }) => loadersAt().indicatorById.load(id),
      RagScheme: ({ id }: IdReference, { loadersAt }) => loadersAt().ragSchemeById.load(id),
      MonitoringReturn: ({ id }: IdReference, { loadersAt }) => loadersAt().monitoringReturnById.load(id),
      LineReturn: ({ id }: IdReference, { loadersAt }) => loadersAt().lineReturnById.load(id),
      TaskingSummary: ({ id }: IdReference, { loadersAt }) => loadersAt().taskingSummaryById.load(id),
      Membership: ({ id }: IdReference, { loadersAt }) => loadersAt().membershipById.load(id),
      Commitment: ({ id }: IdReference, { loadersAt }) => loadersAt().commitmentById.load(id),
      StatedFigure: observedFigure,
      ...fundingReferences,
      ...recordsReferences,
    },
    moreTypes: stubTypes(ofOthers(catalogues)),
    edit: editSdl(ofOthers(catalogues)),
  });
