import { AreaCodeScalar, type CommitmentCheck, type Registers, today } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import type { Mutating } from '../change/carry-out.js';
import { held, recordChangers, restedOn } from '../change/change-record.js';
import { WriteArgs } from '../change/keyed-args.js';
import { refuse, refuseNoWords } from '../change/refuse.js';
import type { MeasureTypes } from '../measure/measure-reference.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { saveRecord } from '../record/save-record.js';
import { Commitment } from './commitment.entity.js';
import { refusalOf } from './refused-commitment.js';

const frequencies = ['MONTHLY', 'QUARTERLY', 'SIX_MONTHLY', 'YEARLY'];
const longestReason = 500;

@ArgsType()
export class CommitmentArgs extends WriteArgs {
  @Field(() => ID, { description: 'The line of the strategy: sevenoaks-csp/2008-11/1.4c.' })
  readonly planLine!: string;

  @Field(() => ID, { description: 'The measure that it depends on, of a published catalogue.' })
  readonly measure!: string;

  @Field(() => AreaCodeScalar, { description: 'The area for which the figure is wanted: E07000111.' })
  readonly area!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'How often it is wanted: MONTHLY, QUARTERLY, SIX_MONTHLY, YEARLY; null: that is open. Left out: as it is.',
  })
  readonly frequency?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is to stand although the commitment check warns or fails; without it, that is refused. Left out: as it is. Not kept where the check is OK.',
  })
  readonly acceptedBecause?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: it is to stand no more, whatever the check answers; it is kept. Otherwise it stands.',
  })
  readonly withdraw?: boolean | null;
}

export interface CommitmentRules {
  readonly registers: Registers;
  readonly measureTypes: MeasureTypes;
  readonly checkCommitment: CommitmentCheck;
}

/** A line of the plan may name a measure only if its provider says that it collects it: the Chair's rule. */
export const writeCommitment = ({
  registers,
  measureTypes,
  checkCommitment,
}: CommitmentRules): Mutating<CommitmentArgs, Commitment> => ({
  mutation: 'writeCommitment',
  roles: recordChangers,
  record: Commitment,
  async make(making, { planLine, measure, area, expectedVersion, withdraw, ...given }) {
    refuseNoWords('acceptedBecause', given.acceptedBecause, longestReason);
    // An agency may have taken away what is withdrawn.
    if (!withdraw && !measureTypes.has(measure))
      throw refuse('measure', `is in no published catalogue; got ${JSON.stringify(measure).slice(0, 200)}.`);
    if (!withdraw && !registers.areas.has(area))
      throw refuse('area', `is not in the register of areas; got ${JSON.stringify(area)}.`);
    if (given.frequency != null && !frequencies.includes(given.frequency))
      throw refuse(
        'frequency',
        `takes ${frequencies.join(', ')}; got ${JSON.stringify(given.frequency).slice(0, 80)}.`,
      );
    const line = await held(making, PlanLine, planLine, 'planLine', 'line of a strategy');

    const id = `${line.id}/${area}/${measure}`;
    const before = await restedOn(making, Commitment, id, expectedVersion);
    if (withdraw && !before) throw refuse('withdraw', 'takes what is held; nobody has written this one.');
    const { frequency = before?.frequency ?? null, acceptedBecause = before?.acceptedBecause ?? null } = given;
    const wanted = { measure, area, frequency, acceptedBecause };
    const refusal = withdraw ? null : refusalOf(checkCommitment, wanted, ['WARN', 'FAIL']);
    if (refusal !== null) throw refuse('acceptedBecause', `is needed: ${refusal}`);
    const { manager, changing } = making;
    const linked = { planLineId: line.id, measureId: measure, areaCode: area };
    return saveRecord(
      manager,
      Commitment,
      before,
      {
        reviewedIn: null,
        basis: 'REVIEWED',
        ...before,
        ...linked,
        id,
        partnership: line.partnership,
        withdrawnOn: withdraw ? (before?.withdrawnOn ?? today()) : null,
        frequency,
        acceptedBecause: !withdraw && checkCommitment(wanted).verdict === 'OK' ? null : acceptedBecause,
      },
      changing,
    );
  },
});
