import { type Page, PageInfo, pageOf, publicError, readPeriod } from '@safer-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { mayBeId } from '../row-by-id.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingKey } from './meeting.loader.js';

@ObjectType({ description: 'One meeting of a page.' })
export class MeetingEdge {
  @Field(() => String, { nullable: true, description: 'What to give as `after` to go on behind this meeting.' })
  readonly cursor!: string;

  @Field(() => Meeting, { nullable: true, description: 'The meeting.' })
  readonly node!: Meeting;
}

@ObjectType({ description: 'A page of meetings, newest first.' })
export class MeetingConnection implements Page<Meeting> {
  @Directive('@listSize(assumedSize: 20)')
  @Field(() => [MeetingEdge], { nullable: 'itemsAndList', description: 'The meetings of this page.' })
  readonly edges!: readonly MeetingEdge[];

  @Field(() => PageInfo, { nullable: true, description: 'Whether there is another page.' })
  readonly pageInfo!: PageInfo;
}

const writeCursor = ({ date, id }: MeetingKey): string => Buffer.from(`${date} ${id}`).toString('base64url');

export function readCursor(cursor: string): MeetingKey {
  const [, date, id] = /^(\d{4}-\d\d-\d\d) (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (date && readPeriod(date)?.kind === 'DAY' && id && mayBeId(id)) return { date, id };
  throw publicError('BAD_USER_INPUT', `after takes a cursor of an earlier page; got ${JSON.stringify(cursor)}.`, {
    argument: 'after',
  });
}

/** `meetings` holds one more than the page where the list goes on. */
export const meetingPage = (meetings: readonly Meeting[], size: number, after: string | null): Page<Meeting> =>
  pageOf(
    meetings.map((node) => ({ cursor: writeCursor(node), node })),
    size,
    after,
  );
