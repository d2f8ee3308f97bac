/**
 * A dataset's field of Query, by the dataset's name: its figures of one area as a Relay connection. Beside the field on Area
 * (`areaObservations`) each dataset has one, in its `*.resolver.ts`, with the same name, text and types:
 *
 *     export const RecordedCrimeConnection = datasetConnection(
 *       'recordedCrime',
 *       'Recorded crime, all of it and by offence group.',
 *       recordedCrime,
 *       () => PoliceObservation,
 *     );
 *
 * and stands in the agency's `resolvers`.
 */
import { Arg, type ClassType, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import type { AgencyContext } from '../context.js';
import { type Dataset, describe } from '../dataset.js';
import { publicError } from '../errors.js';
import { type ObservationAnswer } from '../observation.js';
import { observePage, type Place } from '../observation-page.js';
import { type Period, readPeriod } from '../period.js';
import { areaOf } from '../register.js';
import { observationConnection } from './observation-connection.js';
import { type Page, pageOf } from './page-info.js';
import { AreaCodeScalar, DateScalar, PeriodScalar } from './scalars.js';

const largestPage = 200;

export function datasetConnection(
  field: string,
  text: string,
  dataset: Dataset,
  type: () => ClassType,
): NewableFunction {
  const order =
    'Of one area, measure by measure, oldest first; a gap stands there with its reason. An argument that cannot be answered is an error BAD_USER_INPUT, which names it.';

  // Made here: a schema that is being built takes no more types.
  const connection = observationConnection(type());

  @Resolver()
  class DatasetConnectionResolver {
    @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"])')
    @Query(() => connection, { nullable: true, description: describe(`${text} ${order}`, dataset) })
    async [field](
      @Arg('area', () => AreaCodeScalar, { description: 'Code of the area.' }) code: string,
      @Arg('from', () => PeriodScalar, {
        nullable: true,
        description:
          'From the first day of this period; null: from the oldest that is published. Beyond the newest, one entry says why there is none.',
      })
      from: Period | null,
      @Arg('to', () => PeriodScalar, {
        nullable: true,
        description: 'To the last day of this period; null: to the newest that is published.',
      })
      to: Period | null,
      @Arg('measure', () => ID, { nullable: true, description: 'Of this measure alone, by its id; null: of all.' })
      measure: string | null,
      @Arg('asOf', () => DateScalar, {
        nullable: true,
        description:
          'As known on that day, included; null, or a day to come: today. With it, no release comes between two pages.',
      })
      asOf: string | null,
      @Arg('first', () => Int, { defaultValue: 50, description: `How many, 1 to ${largestPage}.` }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
      after: string | null,
      @Ctx() context: AgencyContext,
    ): Promise<Page<ObservationAnswer>> {
      if (first < 1 || first > largestPage) throw badInput('first', `must be 1 to ${largestPage}; got ${first}.`);
      if (from && to && from.start > to.end)
        throw badInput('from', `(${from.code}) must not lie after to (${to.code}).`);
      const found = await observePage(context, {
        measures: measuresOf(dataset, measure ?? null).map(({ id }) => context.measures.get(id)!),
        area: areaOf(context.registers, code, 'area'),
        from: from ?? null,
        to: to ?? null,
        asOf: asOf ?? null,
        after: after == null ? null : readCursor(dataset, after),
        most: first + 1,
      });
      const edges = found.map((node) => ({ cursor: writeCursor(placeOf(node)), node }));
      return pageOf(edges, first, after ?? null);
    }
  }
  return DatasetConnectionResolver;
}

const badInput = (argument: string, problem: string) =>
  publicError('BAD_USER_INPUT', `${argument} ${problem}`, { argument });

function measuresOf({ name, measures }: Dataset, id: string | null) {
  const found = measures.filter((measure) => id === null || measure.id === id);
  if (found.length > 0) return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = measures.map((measure) => measure.id).join(', ');
  throw badInput('measure', `takes the id of a measure of ${name}: ${known}; got ${JSON.stringify(id)}.`);
}

const placeOf = ({ question, answeredPeriod }: ObservationAnswer): Place => ({
  measure: question.measure.id,
  period: answeredPeriod,
});

/** Names what it stands behind, not how many: neither a new release nor a new measure moves it. */
const writeCursor = ({ measure, period }: Place): string =>
  Buffer.from(`${measure}@${period?.code ?? ''}`).toString('base64url');

function readCursor({ measures }: Dataset, cursor: string): Place {
  const [id, code, ...rest] = Buffer.from(cursor, 'base64url').toString().split('@');
  const measure = measures.find((one) => one.id === id);
  const period = code ? readPeriod(code) : null;
  const isWhole = code === '' || period?.kind === measure?.periodKind;
  if (measure && isWhole && rest.length === 0) return { measure: measure.id, period };
  throw badInput('after', `takes a cursor of an earlier page; got ${JSON.stringify(cursor).slice(0, 80)}.`);
}
