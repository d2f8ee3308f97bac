import { AreaCodeScalar, type Period, PeriodScalar, type Registers } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import type { Mutating } from '../change/carry-out.js';
import { held, recordChangers, restedOn } from '../change/change-record.js';
import { ChangeArgs } from '../change/keyed-args.js';
import { latestLines } from '../change/latest-lines.js';
import { refuse, refuseNoWords } from '../change/refuse.js';
import { refuseLostQuote } from '../change/refuse-lost-quote.js';
import type { MeasureTypes } from '../measure/measure-reference.js';
import { linkedElsewhere } from '../reconciliation/linked-elsewhere.js';
import { saveRecord } from '../record/save-record.js';
import { StatedFigure } from './stated-figure.entity.js';

const longest = 500;

@ArgsType()
export class FigureLinkArgs extends ChangeArgs {
  @Field(() => ID, {
    nullable: true,
    description:
      'The measure, of a published catalogue, against which the figure is held; null: none, and the link is taken away. Left out: as it is.',
  })
  readonly measure?: string | null;

  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: 'Of which area: E07000111; a link has one. Left out: as it is.',
  })
  readonly area?: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Of which period: 2009/10 H1; a link has one. Left out: as it is.',
  })
  readonly period?: Period | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why what is published counts something else than was spoken of, in at most 500 characters; needed where it is of another area or period. The two are then NOT_COMPARABLE. Null: it does not. Left out: as it is.',
  })
  readonly differs?: string | null;
}

interface LinkRules {
  readonly registers: Registers;
  readonly measureTypes: MeasureTypes;
}

const none = { measureId: null, observationArea: null, observationPeriod: null, observationDiffers: null, basis: null };

/** Says against which published figure a stated one is held: the link of a person, never of the minutes. */
export const linkFigure = ({ registers, measureTypes }: LinkRules): Mutating<FigureLinkArgs, StatedFigure> => ({
  mutation: 'linkStatedFigure',
  roles: recordChangers,
  record: StatedFigure,
  async make(making, args) {
    const { manager, changing } = making;
    if ([args.measure, args.area, args.period, args.differs].every((one) => one === undefined))
      throw refuse('measure', 'or another field is needed: nothing is linked.');
    await held(making, StatedFigure, args.id, 'id', 'figure');
    const before = (await restedOn(making, StatedFigure, args.id, args.expectedVersion))!;
    refuseLostQuote(await latestLines(manager, before.meetingId), before);
    const { measure = before.measureId, area = before.observationArea, differs = before.observationDiffers } = args;
    const period = args.period === undefined ? before.observationPeriod : (args.period?.code ?? null);
    refuseNoWords('differs', args.differs, longest);
    if (measure === null) {
      const given = (['area', 'period', 'differs'] as const).find((argument) => args[argument] != null);
      if (given) throw refuse(given, 'is of a link, which takes a measure; got none.');
      return saveRecord(manager, StatedFigure, before, { ...before, ...none }, changing);
    }
    if (!measureTypes.has(measure))
      throw refuse('measure', `is in no published catalogue; got ${JSON.stringify(measure).slice(0, 200)}.`);
    if (area === null || !registers.areas.has(area))
      throw refuse('area', `of a link is one of the register of areas; got ${JSON.stringify(area)}.`);
    if (period === null) throw refuse('period', 'of a link is needed; got null.');
    const stated = { statedArea: before.areaCode, statedPeriod: before.periodCode };
    const elsewhere = differs === null ? linkedElsewhere({ ...stated, area, period }, registers) : [];
    if (elsewhere.length > 0) throw refuse('differs', `is needed: ${elsewhere.join(' ')}`);
    const link = { measureId: measure, observationArea: area, observationPeriod: period, observationDiffers: differs };
    return saveRecord(manager, StatedFigure, before, { ...before, ...link, basis: 'REVIEWED' }, changing);
  },
});
