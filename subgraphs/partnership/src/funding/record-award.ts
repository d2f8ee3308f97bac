import { today } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import type { Mutating } from '../change/carry-out.js';
import { allHeld, held, recordChangers, restedOn } from '../change/change-record.js';
import { WriteArgs } from '../change/keyed-args.js';
import { refuse, refuseNoWords } from '../change/refuse.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { saveRecord } from '../record/save-record.js';
import { FundingAward } from './funding-award.entity.js';
import { FundingStream } from './funding-stream.entity.js';

const longestProject = 100;
const currencies = new Set(Intl.supportedValuesOf('currency'));

@ArgsType()
export class AwardArgs extends WriteArgs {
  @Field(() => ID, { description: 'The stream that it is of: sevenoaks-csp/funding/kfrs-2009-10.' })
  readonly stream!: string;

  @Field(() => String, {
    description:
      'What it goes to: Power Project. It names the award within its stream, whatever its capitals; one that is held keeps its spelling.',
  })
  readonly project!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How much, as decimal text with two decimals: 2000.00; null: not known. Left out: as it is.',
  })
  readonly amount?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Currency of the amount, ISO 4217; left out: as it is, GBP where the award is new.',
  })
  readonly currency?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All lines of a strategy that it serves; empty or null: none is known. Left out: as they are.',
  })
  readonly planLines?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: it is to stand no more; it is kept, and in no total. Otherwise it stands.',
  })
  readonly withdraw?: boolean | null;
}

/** Money of a stream that goes to one project, as the partnership records it. */
export const recordAward: Mutating<AwardArgs, FundingAward> = {
  mutation: 'recordAward',
  roles: recordChangers,
  record: FundingAward,
  async make(making, { stream, project, expectedVersion, withdraw, ...given }) {
    refuseNoWords('project', project, longestProject);
    const name = nameOf(project);
    if (name === '') throw refuse('project', `takes a name with letters or digits; got ${JSON.stringify(project)}.`);
    if (given.amount != null && !/^(0|[1-9]\d{0,11})\.\d{2}$/.test(given.amount))
      throw refuse(
        'amount',
        `takes decimal text with two decimals, such as 2000.00; got ${JSON.stringify(given.amount).slice(0, 80)}.`,
      );
    if (given.currency != null && !currencies.has(given.currency))
      throw refuse(
        'currency',
        `takes a code of ISO 4217, such as GBP; got ${JSON.stringify(given.currency).slice(0, 80)}.`,
      );
    const { id: streamId, partnership } = await held(making, FundingStream, stream, 'stream', 'funding stream');
    const lines = await allHeld(making, PlanLine, given.planLines ?? [], 'planLines', 'line of a strategy');

    const id = `${streamId}/${name}`;
    const before = await restedOn(making, FundingAward, id, expectedVersion);
    if (withdraw && !before) throw refuse('withdraw', 'takes what is held; nobody has recorded this one.');
    const { amount = before?.amount ?? null } = given;
    const currency = given.currency ?? before?.currency ?? 'GBP';
    const links = { planLineIds: lines, planLinesBasis: lines.length > 0 ? ('REVIEWED' as const) : null };
    const { manager, changing } = making;
    const unread = { meetingId: null, agendaItemId: null, quote: null, sourceLine: null };
    return saveRecord(
      manager,
      FundingAward,
      before,
      {
        ...unread,
        ...links,
        ...before,
        ...(given.planLines !== undefined && links),
        ...{ id, partnership, streamId, amount, currency },
        project: before?.project ?? project,
        withdrawnOn: withdraw ? (before?.withdrawnOn ?? today()) : null,
      },
      changing,
    );
  },
};

/** Power Project: power-project, as files name awards. */
const nameOf = (project: string): string =>
  project
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
