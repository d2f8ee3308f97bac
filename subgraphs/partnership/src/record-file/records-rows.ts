import type { DiaryEvent } from '../diary/diary-event.entity.js';
import type { Document } from '../document/document.entity.js';
import type { GlossaryTerm } from '../glossary/glossary-term.entity.js';
import type { Initiative } from '../initiative/initiative.entity.js';
import type { Dated, Quoted } from '../record/quoted-file.js';
import type { Stated } from '../record/save-record.js';
import { type StatedIn, whereStated } from '../record/stated-in.js';
import type { SiteIssueUpdate } from '../site-issue/site-issue-update.entity.js';
import type { SiteIssue } from '../site-issue/site-issue.entity.js';
import type { TaskGroup } from '../task-group/task-group.entity.js';
import type { RecordsFile } from './records-file.js';

interface RecordsRows {
  readonly taskGroups: readonly Stated<TaskGroup>[];
  readonly documents: readonly Stated<Document>[];
  readonly events: readonly Stated<DiaryEvent>[];
  readonly siteIssues: readonly Stated<SiteIssue>[];
  readonly updates: readonly Stated<SiteIssueUpdate>[];
  readonly initiatives: readonly Stated<Initiative>[];
  readonly glossary: readonly Stated<GlossaryTerm>[];
}

const when = ({ printed, precision, period, dateNote }: Dated & { readonly dateNote: string | null }) => ({
  printed,
  precision,
  periodCode: period,
  dateNote,
});

/** The records that a file states. `people` are ids by the names of the attendance list. */
export function recordsRows(file: RecordsFile, source: StatedIn, people: ReadonlyMap<string, string>): RecordsRows {
  const { partnership, meetingId } = source;
  const where = (entry: Quoted) => whereStated(source, entry);
  const named = (list: RecordsFile['documents'][number]['authors']) =>
    list.map(({ rawText, person }) => ({ rawText, personId: people.get(person) ?? null }));
  const idOf = (kind: string) => (id: string) => `${partnership}/${kind}/${id}`;
  const [group, document, event] = [idOf('task-group'), idOf('document'), idOf('event')];
  const [issue, initiative, term] = [idOf('site-issue'), idOf('initiative'), idOf('term')];
  return {
    taskGroups: file.taskGroups.map((entry) => ({
      id: group(entry.id),
      ...where(entry),
      organizationId: entry.organization,
      progressQuote: entry.progress?.quote ?? null,
      progressLine: entry.progress?.line ?? null,
      planLineIds: entry.planLines.map(({ ref }) => `${partnership}/${file.strategy}/${ref}`),
      planLinesBasis: entry.planLines.length > 0 ? 'REVIEWED' : null,
    })),
    documents: file.documents.map((entry) => ({
      id: document(entry.id),
      ...where(entry),
      work: entry.work,
      title: entry.title,
      expression: entry.expression,
      status: entry.status,
      authors: named(entry.authors),
      presenters: named(entry.presenters),
      organizationId: entry.organization,
    })),
    events: file.events.map((entry) => ({
      id: event(entry.id),
      ...where(entry),
      ...when(entry),
      title: entry.title,
      kind: entry.kind,
      organizationId: entry.organization,
      documentId: entry.document === null ? null : document(entry.document),
      takenAtId: entry.meeting === null ? null : `${partnership}/${entry.meeting}`,
    })),
    siteIssues: file.siteIssues.map((entry) => ({
      id: issue(entry.id),
      ...where(entry),
      title: entry.title,
      place: entry.place,
      areaCode: entry.area,
    })),
    updates: file.siteUpdates.map((entry) => ({
      id: `${issue(entry.site)}/${meetingId.slice(partnership.length + 1)}/${entry.id}`,
      ...where(entry),
      siteIssueId: issue(entry.site),
      text: entry.text,
    })),
    initiatives: file.initiatives.map((entry) => ({
      id: initiative(entry.id),
      ...where(entry),
      ...when(entry),
      name: entry.name,
      programme: entry.programme,
      kind: entry.kind,
      stage: entry.stage,
      subject: entry.subject,
      place: entry.place,
      areaCodes: entry.areas,
      partnerIds: entry.partners,
      partnersText: entry.partnersText,
    })),
    glossary: file.glossary.map(({ id, line, quote, meaning, meaningLine, source: printedIn, term: printed }) => ({
      id: term(id),
      partnership,
      meetingId,
      quote,
      sourceLine: line,
      term: printed,
      meaning,
      basis: meaning === null ? 'UNEXPLAINED' : meaningLine === null ? 'PUBLIC_SOURCE' : 'MINUTES',
      meaningLine,
      source: printedIn,
    })),
  };
}
