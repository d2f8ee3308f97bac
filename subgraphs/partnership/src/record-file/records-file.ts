import { z } from 'zod';
import { DiaryKind } from '../diary/diary-event.entity.js';
import { DocumentExpression, DocumentStatus } from '../document/document.entity.js';
import { InitiativeKind, InitiativeStage } from '../initiative/initiative.entity.js';
import { dated, entryId, quoted } from '../record/quoted-file.js';

const text = z.string().min(1);

/** As printed on the line of the quote, and the name that the attendance list prints. */
const named = z.strictObject({ rawText: text, person: text });

const planLine = z.strictObject({ ref: text, ...quoted });

const taskGroup = z.strictObject({
  id: entryId,
  /** Id in the register of organisations. */
  organization: text,
  ...quoted,
  progress: z.strictObject(quoted).nullable().default(null),
  planLines: z.array(planLine).default([]),
});

const document = z.strictObject({
  id: entryId,
  work: text,
  title: text,
  expression: z.enum(DocumentExpression),
  status: z.enum(DocumentStatus),
  ...quoted,
  authors: z.array(named).default([]),
  presenters: z.array(named).default([]),
  organization: text.nullable().default(null),
});

const event = z.strictObject({
  id: entryId,
  title: text,
  kind: z.enum(DiaryKind),
  ...quoted,
  ...dated,
  organization: text.nullable().default(null),
  /** Id of a document of this file, or of one that an earlier meeting was told of. */
  document: entryId.nullable().default(null),
  /** Day of the partnership's meeting at which it happens. */
  meeting: z.iso.date().nullable().default(null),
});

const siteIssue = z.strictObject({
  id: entryId,
  title: text,
  /** As printed on the line of the quote. */
  place: text,
  area: text.nullable(),
  ...quoted,
});

const siteUpdate = z.strictObject({
  id: entryId,
  /** Id of a site of this file, or of one that an earlier meeting was told of. */
  site: entryId,
  text,
  ...quoted,
});

const initiative = z.strictObject({
  id: entryId,
  name: text,
  programme: text.nullable().default(null),
  kind: z.enum(InitiativeKind),
  stage: z.enum(InitiativeStage),
  subject: text,
  ...quoted,
  ...dated,
  place: text.nullable().default(null),
  areas: z.array(text).default([]),
  partners: z.array(text).default([]),
  partnersText: text.nullable().default(null),
});

const term = z.strictObject({
  id: entryId,
  term: text,
  ...quoted,
  meaning: text.nullable().default(null),
  /** Line of the minutes on which the meaning is printed. */
  meaningLine: z.int().positive().nullable().default(null),
  /** The public source that prints it. */
  source: text.nullable().default(null),
});

export const recordsFile = z.strictObject({
  /** The meeting whose minutes state it: sevenoaks-csp/2009-12-03. */
  meeting: text,
  /** Years of the strategy that the plan lines are of: 2008-11. */
  strategy: z.string().regex(/^\d{4}-\d{2}$/),
  reviewedBy: text,
  taskGroups: z.array(taskGroup),
  documents: z.array(document),
  events: z.array(event),
  siteIssues: z.array(siteIssue),
  siteUpdates: z.array(siteUpdate),
  initiatives: z.array(initiative),
  glossary: z.array(term),
});

export type RecordsFile = z.infer<typeof recordsFile>;
