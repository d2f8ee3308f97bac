import { describedEnum } from '@safer-graph/kit';

export const FigureKind = describedEnum('FigureKind', 'What a stated figure says.', {
  VALUE: 'How much there is of something: 146 tasks, 75 percent.',
  CHANGE: 'By how much something changed against an earlier period; below zero where it fell.',
  DIRECTION: 'That something rose or fell, without a number.',
  RANK: 'A place among others: the lowest, among the first three.',
  STATEMENT: 'Something about the world, with neither a number nor a direction.',
  DEADLINE: 'The day by which something is due; `period` is that day.',
});
export type FigureKind = keyof typeof FigureKind;

export const Direction = describedEnum('Direction', 'Which way something went.', {
  UP: 'More than before.',
  DOWN: 'Less than before.',
  UNCHANGED: 'As before.',
});
export type Direction = keyof typeof Direction;

export const Assessment = describedEnum('Assessment', 'What the minutes themselves think of what they state.', {
  IMPROVEMENT: 'They call it an improvement, or a success.',
  CONCERN: 'They are concerned about it, or follow it up as not going well.',
  NOT_STATED: 'They do not say.',
});
export type Assessment = keyof typeof Assessment;

export const DenominatorBasis = describedEnum('DenominatorBasis', 'Whether it is said of how many.', {
  STATED: 'The minutes give the number, of a survey as sampleSize.',
  NOT_STATED: 'The minutes do not say of how many.',
  NOT_APPLICABLE: 'It is no share of anything.',
});
export type DenominatorBasis = keyof typeof DenominatorBasis;
