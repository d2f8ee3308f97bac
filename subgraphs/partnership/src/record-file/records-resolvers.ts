import { ClashingEntryResolver, ClashResolver, MeetingClashResolver } from '../clash/clash.resolver.js';
import type { PartnershipContext } from '../context.js';
import { DiaryEvent } from '../diary/diary-event.entity.js';
import { DiaryEventResolver, MeetingDiaryResolver, OrganizationDiaryResolver } from '../diary/diary-event.resolver.js';
import { Document } from '../document/document.entity.js';
import {
  AgendaItemDocumentResolver,
  DocumentResolver,
  OrganizationDocumentResolver,
} from '../document/document.resolver.js';
import { GlossaryTerm } from '../glossary/glossary-term.entity.js';
import { GlossaryTermResolver, MeetingGlossaryResolver } from '../glossary/glossary-term.resolver.js';
import { Initiative } from '../initiative/initiative.entity.js';
import {
  AgendaItemInitiativeResolver,
  AreaInitiativeResolver,
  InitiativeResolver,
  OrganizationInitiativeResolver,
} from '../initiative/initiative.resolver.js';
import { datedRecordResolvers } from '../record/dated-record.resolver.js';
import { minutesRecordResolver } from '../record/minutes-record.resolver.js';
import { quotedRecordResolvers } from '../record/quoted-record.resolver.js';
import { RecordStatementResolver, restatedRecordResolver } from '../record/record-statement.resolver.js';
import { SiteIssueUpdate } from '../site-issue/site-issue-update.entity.js';
import { SiteIssue } from '../site-issue/site-issue.entity.js';
import {
  AgendaItemSiteIssueResolver,
  AreaSiteIssueResolver,
  SiteIssueResolver,
} from '../site-issue/site-issue.resolver.js';
import { TaskGroup } from '../task-group/task-group.entity.js';
import {
  AgendaItemTaskGroupResolver,
  OrganizationTaskGroupResolver,
  PlanLineTaskGroupResolver,
  TaskGroupResolver,
} from '../task-group/task-group.resolver.js';

interface IdReference {
  readonly id: string;
}

/** All that answers what a file of records states: groups, documents, events, sites, initiatives and terms. */
export const recordsResolvers = [
  TaskGroupResolver,
  OrganizationTaskGroupResolver,
  PlanLineTaskGroupResolver,
  AgendaItemTaskGroupResolver,
  DocumentResolver,
  AgendaItemDocumentResolver,
  OrganizationDocumentResolver,
  DiaryEventResolver,
  MeetingDiaryResolver,
  OrganizationDiaryResolver,
  SiteIssueResolver,
  AreaSiteIssueResolver,
  AgendaItemSiteIssueResolver,
  InitiativeResolver,
  AreaInitiativeResolver,
  OrganizationInitiativeResolver,
  AgendaItemInitiativeResolver,
  GlossaryTermResolver,
  MeetingGlossaryResolver,
  ClashResolver,
  MeetingClashResolver,
  ClashingEntryResolver,
  ...[TaskGroup, Document, SiteIssue, SiteIssueUpdate].flatMap(quotedRecordResolvers),
  ...[DiaryEvent, Initiative].flatMap(datedRecordResolvers),
  minutesRecordResolver(GlossaryTerm),
  ...[Document, Initiative].map(restatedRecordResolver),
  RecordStatementResolver,
];

export const recordsReferences = {
  TaskGroup: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().taskGroupById.load(id),
  Document: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().documentById.load(id),
  DiaryEvent: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().diaryEventById.load(id),
  SiteIssue: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().siteIssueById.load(id),
  Initiative: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().initiativeById.load(id),
  GlossaryTerm: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().glossaryTermById.load(id),
};
