import { DateScalar, PeriodValue } from '@safer-graph/kit';
import { type ClassType, FieldResolver, Resolver, Root } from 'type-graphql';
import { type DatedRecord, dayOf, periodOf } from './dated-record.js';
import { quotedRecordResolvers } from './quoted-record.resolver.js';

/** What every record answers that minutes date. */
export function datedRecordResolvers(record: ClassType<DatedRecord>) {
  @Resolver(() => record)
  class DatedRecordResolver {
    @FieldResolver(() => DateScalar, {
      nullable: true,
      description: 'The day, Europe/London; null unless precision is DAY, APPROXIMATE_DAY or MEETING.',
    })
    date(@Root() dated: DatedRecord): string | null {
      return dayOf(dated);
    }

    @FieldResolver(() => PeriodValue, {
      nullable: true,
      description: 'The day or month; null where neither can be told.',
    })
    period(@Root() dated: DatedRecord): PeriodValue | null {
      return periodOf(dated);
    }
  }
  return [...quotedRecordResolvers(record), DatedRecordResolver] as const;
}
