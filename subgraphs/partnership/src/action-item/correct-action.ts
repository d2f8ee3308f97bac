import { AreaCodeScalar, DateScalar, type Registers } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import type { Making, Mutating } from '../change/carry-out.js';
import { allHeld } from '../change/change-record.js';
import { ChangeArgs } from '../change/keyed-args.js';
import { latestLines } from '../change/latest-lines.js';
import { refuse, refuseMany, refuseNoWords } from '../change/refuse.js';
import { refuseLostQuote } from '../change/refuse-lost-quote.js';
import type { MeasureTypes } from '../measure/measure-reference.js';
import { standsOn } from '../minutes-import/quote.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { ActionItem } from './action-item.entity.js';
import { DuePrecision } from './action-words.js';
import { actionChangers, changeAction } from './change-action.js';
import { longestText } from './confirm-proposed.js';
import { correctedDue } from './corrected-due.js';
import { watchedAs } from './keep-held.js';

@ArgsType()
export class ActionReadingArgs extends ChangeArgs {
  @Field(() => String, { nullable: true, description: 'What is to be done, in better words; left out: as it is.' })
  readonly text?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day that is in time; left out: as it is.' })
  readonly dueDate?: string | null;

  @Field(() => DuePrecision, {
    nullable: true,
    description: 'How exactly it is said by when; NONE or CONDITION take the date away. Left out: DAY with a date.',
  })
  readonly duePrecision?: DuePrecision | null;

  @Field(() => String, {
    nullable: true,
    description: 'By when as printed, on the line of the action or of its owner; left out: as it is.',
  })
  readonly dueText?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All lines of the plan that it concerns, 50 at most; left out: as they are.',
  })
  readonly planLines?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All measures whose figures show whether it works, 50 at most; left out: as they are.',
  })
  readonly measures?: readonly string[] | null;

  @Field(() => [AreaCodeScalar], {
    nullable: true,
    description: 'All areas that it concerns, 50 at most; left out: as they are.',
  })
  readonly areas?: readonly string[] | null;
}

export interface ActionRules {
  readonly registers: Registers;
  readonly measureTypes: MeasureTypes;
}

/** Corrects what was read of the minutes. Their words, and where they stand, stay and are looked up again. */
export const correctAction = (rules: ActionRules): Mutating<ActionReadingArgs, ActionItem> => ({
  mutation: 'correctActionReading',
  roles: actionChangers,
  record: ActionItem,
  make: (making, args) =>
    changeAction(making, args, async ({ action }) => {
      const lines = await latestLines(making.manager, action.meetingId);
      refuseLostQuote(lines, action);
      refuseNoWords('text', args.text, longestText);
      refuseNoLinks(args, rules);
      const { text, dueText } = args;
      const printedOn = [action.sourceLine, action.ownerLine ?? action.sourceLine];
      if (dueText != null && !printedOn.some((line) => standsOn(lines, line, dueText)))
        throw refuse('dueText', `does not stand on line ${printedOn[1]}; got ${JSON.stringify(dueText).slice(0, 80)}.`);
      const corrected = {
        ...(text != null && { text }),
        ...(await correctedDue(making, action, args)),
        ...(dueText != null && { dueText }),
        ...(await linksOf(making, args)),
      };
      const [first] = Object.keys(corrected);
      if (first === undefined) throw refuse('text', 'or another field is needed: nothing is corrected.');
      // Somebody has looked again, and says what they found: told also where nothing changes.
      return { action: corrected, ...(args.comment != null && { tells: watchedAs(first as keyof ActionItem) }) };
    }),
});

function refuseNoLinks({ measures, areas }: ActionReadingArgs, { registers, measureTypes }: ActionRules): void {
  refuseMany('measures', measures ?? []);
  refuseMany('areas', areas ?? []);
  for (const measure of measures ?? [])
    if (!measureTypes.has(measure))
      throw refuse('measures', `takes measures of published catalogues; got ${JSON.stringify(measure).slice(0, 200)}.`);
  for (const area of areas ?? [])
    if (!registers.areas.has(area))
      throw refuse('areas', `takes areas of the register; got ${JSON.stringify(area).slice(0, 80)}.`);
}

async function linksOf(
  making: Making,
  { planLines, measures, areas }: ActionReadingArgs,
): Promise<Partial<ActionItem>> {
  return {
    ...(planLines && { planLineIds: await allHeld(making, PlanLine, planLines, 'planLines', 'line of a strategy') }),
    ...(measures && {
      measureIds: [...new Set(measures)],
      measuresBasis: measures.length > 0 ? ('REVIEWED' as const) : null,
    }),
    ...(areas && { areaCodes: [...new Set(areas)] }),
  };
}
