import { describedEnum, type Registers } from '@safer-graph/kit';
import { Directive, Field, ObjectType } from 'type-graphql';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';

export const FigureRule = describedEnum('FigureRule', 'What a stated figure is held against.', {
  PARTS_DO_NOT_SUM: 'The parts of a printed total give the total.',
  DENOMINATOR_RULE_DIFFERS: 'Percentages that stand beside one another are of the same kind of whole.',
  UNATTAINABLE_PROPORTION: 'A sample of the stated size can give the percentage.',
  IMPLIED_INTERVAL:
    'A change in percent and in number fit one another; between what they put the earlier and later count.',
  IMPLAUSIBLE_FOR_POPULATION: 'A count is not too many for the people who live there.',
  CONFLICTING_STATEMENTS: 'What is said of one thing goes one way.',
  INCOMPLETE_COMPARATOR: 'A rank says among whom, of how many, and by what.',
  MISSING_DENOMINATOR: 'A percentage says of how many, or lets it be worked out.',
  NON_WORKING_DAY: 'Something is due on a day on which people in England and Wales work.',
  BASE_TOO_SMALL: 'A percentage rests on enough people: its 95 percent interval is 20 points wide or less.',
  NOT_SIGNIFICANT: 'A change is more than chance gives: its 95 percent interval leaves out 0.',
  PERIODS_DIFFER: 'Changes that are told together are over periods of one length.',
  NO_NUMBER_STATED: 'What is said comes with a number.',
});
export type FigureRule = keyof typeof FigureRule;

export const CheckResult = describedEnum('CheckResult', 'What became of a figure that was held against a rule.', {
  HOLDS: 'It holds, as far as the minutes tell.',
  FAILS: 'It cannot be so, or breaks the rule.',
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

  @Field(() => CheckResult, { nullable: true, description: 'Whether it holds.' })
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

const severities = { HOLDS: 'INFO', FAILS: 'ERROR', NEEDS_CONFIRMATION: 'WARNING' } as const;

export const checkOf = (
  rule: FigureRule,
  result: CheckResult,
  detail: string,
  figures: readonly StatedFigure[],
  severity: CheckSeverity = severities[result],
): FigureCheck => ({ rule, result, severity, detail, figures });
