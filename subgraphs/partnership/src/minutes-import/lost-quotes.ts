import { Any, type EntityManager, IsNull, Not } from 'typeorm';
import { DiaryEvent } from '../diary/diary-event.entity.js';
import { Document } from '../document/document.entity.js';
import { FundingAward } from '../funding/funding-award.entity.js';
import { FundingBid } from '../funding/funding-bid.entity.js';
import { FundingRound } from '../funding/funding-round.entity.js';
import { FundingStream } from '../funding/funding-stream.entity.js';
import { Milestone } from '../funding/milestone.entity.js';
import { GlossaryTerm } from '../glossary/glossary-term.entity.js';
import { Initiative } from '../initiative/initiative.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { Post } from '../membership/post.entity.js';
import { LineReturn } from '../monitoring/line-return.entity.js';
import { MonitoringReturn } from '../monitoring/monitoring-return.entity.js';
import { Mention } from '../person/mention.entity.js';
import { PersonName } from '../person/person-name.entity.js';
import type { KeptRecord } from '../record/kept-record.js';
import { RecordStatement } from '../record/record-statement.entity.js';
import { SiteIssueUpdate } from '../site-issue/site-issue-update.entity.js';
import { SiteIssue } from '../site-issue/site-issue.entity.js';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { OutcomeIndicator } from '../strategy/outcome-indicator.entity.js';
import { StrategyTheme } from '../strategy/strategy-theme.entity.js';
import { Strategy } from '../strategy/strategy.entity.js';
import { TaskGroup } from '../task-group/task-group.entity.js';
import { TaskingSummary } from '../tasking/tasking-summary.entity.js';
import { linesOf, standsOn } from './quote.js';

interface Quote {
  readonly quote?: string | null;
  readonly sourceLine: number | null;
}
interface Quoting extends KeptRecord, Quote {
  readonly meetingId?: string | null;
}

/** What rests on the words of a meeting, by the import that brings it. */
const quotingMeeting: Readonly<Record<string, readonly (new () => Quoting)[]>> = {
  figures: [StatedFigure],
  funding: [FundingStream, FundingAward, FundingRound, Milestone, FundingBid],
  people: [Post, Membership, Mention, PersonName],
  records: [TaskGroup, Document, DiaryEvent, SiteIssue, SiteIssueUpdate, Initiative, GlossaryTerm],
  strategy: [Strategy, MonitoringReturn],
  tasking: [TaskingSummary],
};

/** Imports whose records have their words no more on the lines that they name: a person has to look them up again. */
export async function lostQuotes(manager: EntityManager, meetingId: string, text: string): Promise<string[]> {
  const lines = linesOf(text);
  const standing = <Row extends Quoting>(record: new () => Row, where: object): Promise<Row[]> =>
    manager.find(record, { where: { ...where, withdrawnOn: IsNull() } as never });
  const lost: string[] = [];
  for (const [kind, records] of Object.entries(quotingMeeting)) {
    const rows: Quote[] = [];
    for (const record of records) {
      const own = await standing<Quoting>(record, { meetingId });
      rows.push(...own, ...(await superseded(manager, record, meetingId, own)));
    }
    if (kind === 'strategy') rows.push(...(await quotingWith(standing, meetingId)));
    const quotes = rows.flatMap(({ quote, sourceLine: line }) => (quote && line !== null ? { quote, line } : []));
    const gone = quotes.filter(({ quote, line }) => !standsOn(lines, line, quote));
    if (gone.length > 0) lost.push(`${kind}: ${gone.length} of ${quotes.length}; import the ${kind} again`);
  }
  return lost;
}

/** What the meeting states of records that are as a later one has them. */
async function superseded(
  manager: EntityManager,
  record: new () => Quoting,
  meetingId: string,
  own: readonly Quoting[],
): Promise<Quote[]> {
  const kind = manager.connection.getMetadata(record).tableName;
  const recordId = Not(Any(own.map(({ id }) => id)));
  const statements = await manager.findBy(RecordStatement, { kind, meetingId, recordId });
  return statements.map(({ stated }) => stated as Quote);
}

type Standing = <Row extends Quoting>(record: new () => Row, where: object) => Promise<Row[]>;

/** Parts of a strategy, and lines of a quarter, quote the meeting that the whole does. */
async function quotingWith(standing: Standing, meetingId: string): Promise<Quote[]> {
  const strategyId = Any((await standing(Strategy, { meetingId })).map(({ id }) => id));
  const monitoringReturnId = Any((await standing(MonitoringReturn, { meetingId })).map(({ id }) => id));
  const themes = await standing(StrategyTheme, { strategyId });
  return [
    ...themes.map(({ name, sourceLine }) => ({ quote: name, sourceLine })),
    ...(await standing(OutcomeIndicator, { strategyId })),
    ...(await standing(LineReturn, { monitoringReturnId })),
  ];
}
