import { registerEnumType } from 'type-graphql';
import type { PeriodKind as Kind } from '../period.js';

/** type-graphql wants an object whose keys are its values. */
const keyed = <K extends string>(values: Record<K, string>): { [key in K]: key } =>
  Object.fromEntries(Object.keys(values).map((key) => [key, key])) as { [key in K]: key };

/** An enum of the graph, with a description of each value. */
export function published<K extends string>(
  name: string,
  description: string,
  values: Record<K, string>,
): { [key in K]: key } {
  const enumObject = keyed(values);
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([key, text]) => [key, { description: text }]),
  ) as { [key in K]: { description: string } };
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}

export const Availability = published('Availability', 'Why an observation has a value, or why it has none.', {
  AVAILABLE: 'There is a value. In every other case the value is null.',
  SUPPRESSED:
    'A small number, or one that would give a small number away: publishing it to this caller could identify somebody.',
  COVERAGE_PARENT_AREA_ONLY:
    'Published only for a larger area that contains this one; nearestAvailable points at it. Never put in its place.',
  NOT_COLLECTED: 'The agency does not collect this.',
  NOT_DUE_YET:
    'The date by which it has to be published, by law or agreement, has not come; or none is agreed, and the period is not over.',
  LATE: 'That date has passed, and nothing is published.',
  NOT_PUBLISHED: 'The period is over, there is no release yet, and no date is agreed; or the series is empty.',
  NOT_STATED:
    'The source was to give the figure, and does not, or not so that it is one of the area; the note says which.',
  NOT_APPLICABLE: 'The question does not fit the measure: a period of another length, or an area outside its coverage.',
  WITHHELD: 'There is a value that this caller may not see.',
});
export type Availability = keyof typeof Availability;

export const Polarity = published('Polarity', 'Whether less or more of it is better.', {
  LOW_IS_GOOD: 'Less is better: crimes, reoffending.',
  HIGH_IS_GOOD: 'More is better: confidence, take-up.',
  NEITHER: 'Neither: a count of activity.',
});
export type Polarity = keyof typeof Polarity;

export const Frequency = published('Frequency', 'How often the agency publishes a new period.', {
  MONTHLY: 'Every month.',
  QUARTERLY: 'Every three months.',
  SIX_MONTHLY: 'Every six months.',
  YEARLY: 'Once a year.',
  IRREGULAR: 'When something changes, or on no fixed date.',
});
export type Frequency = keyof typeof Frequency;

export const DisclosureClass = published('DisclosureClass', 'How small counts of a measure are released.', {
  OPEN: 'As published, to everybody.',
  RESTRICTED: 'To the public 1 to 7 are withheld and larger counts rounded to the nearest 5; exact to analysts.',
  SENSITIVE:
    'To the public and analysts 1 to 9 are withheld and larger counts rounded to the nearest 5; exact to the owner.',
});
export type DisclosureClass = keyof typeof DisclosureClass;

export const ObservationStatus = published('ObservationStatus', 'How settled a published value is.', {
  PROVISIONAL: 'Published early; the publisher says that it will change.',
  FINAL: 'Published as settled.',
  REVISED: 'A correction: it replaces what was published of the same cell before.',
});
export type ObservationStatus = keyof typeof ObservationStatus;

export const Qualifier = published('Qualifier', 'How exactly a figure is meant.', {
  EXACT: 'Exactly this.',
  OVER: 'More than this.',
  AT_LEAST: 'This or more.',
  APPROXIMATELY: 'About this.',
  UNDER: 'Less than this.',
});
export type Qualifier = keyof typeof Qualifier;

const kindWords = {
  DAY: 'One day: a state as at that day.',
  MONTH: 'One calendar month.',
  QUARTER: 'Three months of the financial year; quarter 1 is April to June.',
  HALF_YEAR: 'Six months of the financial year; the first is April to September.',
  FINANCIAL_YEAR: 'April to March.',
  CALENDAR_YEAR: 'January to December.',
  ACADEMIC_YEAR: 'September to August.',
  RANGE: 'Any other span, between two months or two days.',
} satisfies Record<Kind, string>;

export const PeriodKind = published('PeriodKind', 'What length of time a period is.', kindWords);
