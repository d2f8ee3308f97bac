import { areaOf, AreaResolver, subgraphSchema } from '@safer-graph/kit';
import {
  ActionItemResolver,
  AgendaItemActionResolver,
  MeetingActionResolver,
  PlanLineActionResolver,
} from './action-item/action-item.resolver.js';
import { ActionChangeResolver } from './action-item/action-change.resolver.js';
import { ActionItemMutation } from './action-item/action-item.mutation.js';
import { ActionOwnerResolver } from './action-item/action-owner.resolver.js';
import { AgendaItemResolver, MeetingAgendaResolver, SpeakerResolver } from './agenda-item/agenda-item.resolver.js';
import { AreaNeighbourResolver } from './area/area.resolver.js';
import { AreaDenominatorResolver } from './area/denominator.resolver.js';
import { AttendanceResolver, MeetingAttendanceResolver } from './attendance/attendance.resolver.js';
import { ActionListResolver } from './action-item/action-list.resolver.js';
import { CommitmentListResolver } from './commitment/commitment-list.resolver.js';
import { CommitmentResolver, PlanLineCommitmentResolver } from './commitment/commitment.resolver.js';
import type { PartnershipContext } from './context.js';
import { AgendaItemDecisionResolver } from './decision/decision.resolver.js';
import { FundingAwardResolver, PlanLineAwardResolver } from './funding/funding-award.resolver.js';
import { FundingBid } from './funding/funding-bid.entity.js';
import { FundingRound } from './funding/funding-round.entity.js';
import {
  FundingBidResolver,
  FundingRoundResolver,
  MeetingFundingResolver,
  MilestoneResolver,
} from './funding/funding-round.resolver.js';
import { FundingStream } from './funding/funding-stream.entity.js';
import { AgendaItemFundingResolver, FundingStreamResolver } from './funding/funding-stream.resolver.js';
import { FundingResolver, OrganizationFundingResolver } from './funding/funding.resolver.js';
import { Milestone } from './funding/milestone.entity.js';
import { datedRecordResolver } from './record/dated-record.resolver.js';
import { quotedRecordResolver } from './record/quoted-record.resolver.js';
import type { Catalogue } from './measure/catalogue.js';
import { MeasureListResolver } from './measure/measure-list.resolver.js';
import { editSdl } from './measure/edit-sdl.js';
import { stubTypes } from './measure/stub-types.js';
import { AnnouncementResolver, MeetingResolver } from './meeting/meeting.resolver.js';
import { MinutesDocumentResolver } from './meeting/minutes-document.resolver.js';
import { LineReturnResolver, PlanLineReturnResolver } from './monitoring/line-return.resolver.js';
import { MonitoringReturnResolver } from './monitoring/monitoring-return.resolver.js';
import { MonitoringRollUpResolver, RollUpResolver } from './monitoring/roll-up.resolver.js';
import { StatedRollUpResolver } from './monitoring/stated-roll-up.resolver.js';
import { AgendaItemNoteResolver, NoteResolver } from './note/note.resolver.js';
import { organizationOf, OrganizationResolver } from './organization/organization.resolver.js';
import { peopleResolvers } from './person/people-resolvers.js';
import { AreaPlaceNameResolver, PlaceMentionResolver, PlaceNameResolver } from './place-name/place-name.resolver.js';
import { ownFigures } from './partnership-measure/own-figures.js';
import { ofOthers } from './partnership-measure/with-own.js';
import { PlanLineListResolver } from './plan-line/plan-line-list.resolver.js';
import { Outcome, PlanAction } from './plan-line/plan-line.entity.js';
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
import { AgendaItemRemarkResolver, MeetingRemarkResolver } from './remark/remark.resolver.js';
import { RagSchemeResolver } from './strategy/rag-scheme.resolver.js';
import {
  PlanLineStrategyResolver,
  StrategyLineResolver,
  StrategyThemeResolver,
} from './strategy/strategy-line.resolver.js';
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
      ActionListResolver,
      ActionItemResolver,
      ActionItemMutation,
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
      OutcomeResolver,
      StrategyResolver,
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
      FundingResolver,
      OrganizationFundingResolver,
      FundingStreamResolver,
      AgendaItemFundingResolver,
      FundingAwardResolver,
      PlanLineAwardResolver,
      FundingRoundResolver,
      MilestoneResolver,
      FundingBidResolver,
      MeetingFundingResolver,
      ...[FundingStream, FundingRound, Milestone, FundingBid].map(quotedRecordResolver),
      ...[Milestone].map(datedRecordResolver),
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
      RagScheme: ({ id }: IdReference, { loadersAt }) => loadersAt().ragSchemeById.load(id),
      MonitoringReturn: ({ id }: IdReference, { loadersAt }) => loadersAt().monitoringReturnById.load(id),
      LineReturn: ({ id }: IdReference, { loadersAt }) => loadersAt().lineReturnById.load(id),
      TaskingSummary: ({ id }: IdReference, { loadersAt }) => loadersAt().taskingSummaryById.load(id),
      Membership: ({ id }: IdReference, { loadersAt }) => loadersAt().membershipById.load(id),
      Commitment: ({ id }: IdReference, { loadersAt }) => loadersAt().commitmentById.load(id),
      StatedFigure: observedFigure,
      FundingStream: ({ id }: IdReference, { loadersAt }) => loadersAt().fundingStreamById.load(id),
      FundingAward: ({ id }: IdReference, { loadersAt }) => loadersAt().fundingAwardById.load(id),
      FundingRound: ({ id }: IdReference, { loadersAt }) => loadersAt().fundingRoundById.load(id),
      FundingBid: ({ id }: IdReference, { loadersAt }) => loadersAt().fundingBidById.load(id),
    },
    moreTypes: stubTypes(ofOthers(catalogues)),
    edit: editSdl(ofOthers(catalogues)),
  });
