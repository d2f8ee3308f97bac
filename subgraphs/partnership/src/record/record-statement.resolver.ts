import { type ClassType, Directive, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import type { MinutesRecord } from './minutes-record.js';
import type { RecordStatement } from './record-statement.entity.js';

@ObjectType('RecordStatement', {
  description: 'What the minutes of one meeting state of something that several meetings speak of.',
})
class AnsweredStatement {
  readonly meetingId!: string;
  readonly agendaItemId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it stood then: status, stage or progress, as the record names it; null for what has none.',
  })
  readonly status!: string | null;

  @Field(() => String, { nullable: true, description: 'The words of the minutes that say so.' })
  readonly quote!: string;

  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which they stand.' })
  readonly sourceLine!: number;
}

interface Said {
  readonly quote: string;
  readonly sourceLine: number;
  readonly status?: string;
  readonly stage?: string;
  readonly progress?: string;
}

function answered({ meetingId, agendaItemId, stated }: RecordStatement): AnsweredStatement {
  const { quote, sourceLine, status, stage, progress } = stated as Said;
  return { meetingId, agendaItemId, status: status ?? stage ?? progress ?? null, quote, sourceLine };
}

@Resolver(() => AnsweredStatement)
export class RecordStatementResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting whose minutes state it.' })
  statedIn(@Root() { meetingId }: AnsweredStatement, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(meetingId);
  }

  @FieldResolver(() => AgendaItem, { nullable: true, description: 'The item under which they do.' })
  agendaItem(
    @Root() { agendaItemId }: AnsweredStatement,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<AgendaItem | null> {
    return loaders.agendaItemById.load(agendaItemId);
  }
}

/** What a record answers that meeting after meeting may state. */
export function restatedRecordResolver(record: ClassType<MinutesRecord>) {
  @Resolver(() => record)
  class RestatedRecordResolver {
    @Directive('@listSize(assumedSize: 3)')
    @FieldResolver(() => [AnsweredStatement], {
      nullable: 'itemsAndList',
      description:
        'What the minutes of each meeting state of it, the earliest first; it is as the last of them has it.',
    })
    async statements(
      @Root() { id }: MinutesRecord,
      @PlaceLoaders() loaders: Loaders,
    ): Promise<readonly AnsweredStatement[]> {
      return (await loaders.statementsOf.load(id)).map(answered);
    }
  }
  return RestatedRecordResolver;
}
