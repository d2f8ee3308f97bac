import { describedEnum, type Registers } from '@safer-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';

export const FigureRule = describedEnum(
  'FigureRule',
  'What rules look for in stated figures. Each is named for what is wrong where it is FOUND.',
  {
    PARTS_DO_NOT_SUM: 'FOUND: the parts of a printed total give another total.',
    DENOMINATOR_RULE_DIFFERS:
      'FOUND: percentages that stand beside one another are of different kinds of whole, or of none that is printed.',
    UNCOUNTED_CATEGORY:
      'FOUND: some are spoken of as what none of a printed total is. NEEDS_CONFIRMATION: they may be those of it that stand in no part.',
    UNATTAINABLE_PROPORTION: 'FOUND: no part of a sample of the stated size is the percentage.',
    CHANGES_DO_NOT_FIT:
      'FOUND: a change in percent and in number cannot both be, or not with the count that is stated. NOT_FOUND: between what they put the earlier and later count.',
    IMPLAUSIBLE_FOR_POPULATION:
      'FOUND: more people than live there. NEEDS_CONFIRMATION: more of anything else than one for each of them.',
    CONFLICTING_STATEMENTS: 'FOUND: of one thing, area and period things are said that cannot both be.',
    INCOMPLETE_COMPARATOR:
      'FOUND: two counts of places that no one group can hold. NEEDS_CONFIRMATION: a rank does not say among whom, of how many, or by what.',
    MISSING_DENOMINATOR:
      'FOUND: nothing says of how many a percentage is. NEEDS_CONFIRMATION: a number beside it implies of how many, which is not printed.',
    NON_WORKING_DAY: 'FOUND: something is due on a day on which people in England and Wales do not work.',
    BASE_TOO_SMALL: 'FOUND: a percentage rests on so few people that its 95 percent interval is wider than 20 points.',
    NOT_SIGNIFICANT:
      'FOUND: a change may be chance, as its 95 percent interval holds 0. NOT_FOUND: it is more than chance gives.',
    PERIODS_DIFFER: 'FOUND: changes that are told together are over periods of different lengths.',
    NO_NUMBER_STATED: 'NEEDS_CONFIRMATION: something is said to rise, fall or be so without a number. Never FOUND.',
  },
);
export type FigureRule = keyof typeof FigureRule;

export const CheckResult = describedEnum('CheckResult', 'What became of a figure that a rule looked at.', {
  FOUND: 'What the rule is named for is there: of NON_WORKING_DAY, that the day is no working day.',
  NOT_FOUND: 'What the rule is named for was looked for and is not there, as far as the minutes tell.',
  NEEDS_CONFIRMATION: 'What the minutes tell does not decide it: somebody who knows has to be asked.',
});
export type CheckResult = keyof typeof CheckResult;

export const CheckSeverity = describedEnum('CheckSeverity', 'How much a reader has to mind.', {
  ERROR: 'As printed it cannot be right.',
  WARNING: 'It may mislead.',
  INFO: 'Good to know.',
});
export type CheckSeverity = keyof typeof CheckSeverity;

@ObjectType({
  description: 'What a rule says of stated figures. Rules are the same for all minutes; nobody writes them by hand.',
})
export class FigureCheck {
  @Field(() => FigureRule, { nullable: true, description: 'The rule.' })
  readonly rule!: FigureRule;

  @Field(() => CheckResult, { nullable: true, description: 'Whether what the rule is named for is there.' })
  readonly result!: CheckResult;

  @Field(() => CheckSeverity, { nullable: true, description: 'How much a reader has to mind.' })
  readonly severity!: CheckSeverity;

  @Field(() => String, { nullable: true, description: 'In words, with the numbers.' })
  readonly detail!: string;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [StatedFigure], { nullable: 'itemsAndList', description: 'The figures that it speaks of, by line.' })
  readonly figures!: readonly StatedFigure[];
}

/** What a rule says of the figures of one meeting; nothing of figures that it does not concern. */
export type Rule = (figures: readonly StatedFigure[], registers: Registers) => FigureCheck[];

const severities = { FOUND: 'ERROR', NOT_FOUND: 'INFO', NEEDS_CONFIRMATION: 'WARNING' } as const;

export const checkOf = (
  rule: FigureRule,
  result: CheckResult,
  detail: string,
  figures: readonly StatedFigure[],
  severity: CheckSeverity = severities[result],
): FigureCheck => ({ rule, result, severity, detail, figures });
