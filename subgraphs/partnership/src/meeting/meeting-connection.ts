import { publicError, readPeriod } from '@safer-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { mayBeId } from '../row-by-id.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingKey } from './meeting.loader.js';

@ObjectType({ description: 'Whether a list goes on, and from where.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { nullable: true, description: 'Whether there is more after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'What to give as `after` for the next page; null if empty.' })
  readonly endCursor!: string | null;
}

@ObjectType({ description: 'One meeting of a page.' })
export class MeetingEdge {
  @Field(() => String, { nullable: true, description: 'What to give as `after` to go on behind this meeting.' })
  readonly cursor!: string;

  @Field(() => Meeting, { nullable: true, description: 'The meeting.' })
  readonly node!: Meeting;
}

@ObjectType({ description: 'A page of meetings, newest first.' })
export class MeetingConnection {
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
export function meetingPage(meetings: readonly Meeting[], size: number): MeetingConnection {
  const edges = meetings.slice(0, size).map((node) => ({ cursor: writeCursor(node), node }));
  return { edges, pageInfo: { hasNextPage: meetings.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}
