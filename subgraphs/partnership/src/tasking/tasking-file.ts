import { type Registers, readPeriod } from '@safer-graph/kit';
import { z } from 'zod';
import {
  areaFaults,
  entryId,
  organizationFaults,
  quoted,
  quoteFaultsOf,
  repeatedFaults,
} from '../record/quoted-file.js';
import type { StatedIn } from '../record/stated-in.js';

const day = z.string().refine((text) => readPeriod(text)?.kind === 'DAY', 'a day such as 2009-09-30 is expected');

const summary = z.strictObject({
  id: entryId,
  ...quoted,
  organization: z.string(),
  area: z.string(),
  asAt: day,
  /** Null where the minutes do not say since when tasks are counted. */
  periodStart: day.nullable(),
  received: z.int().nonnegative(),
  completed: z.int().nonnegative(),
});
export type ReviewedSummary = z.infer<typeof summary>;

/** What a person has read about tasks in the minutes of one meeting. */
export const taskingFile = z.strictObject({
  meeting: z.string(),
  reviewedBy: z.string().min(1),
  summaries: z.array(summary),
});
export type TaskingFile = z.infer<typeof taskingFile>;

export const taskingFaults = ({ summaries }: TaskingFile, minutes: StatedIn, registers: Registers): string[] => [
  ...repeatedFaults(summaries.map(({ id }) => id)),
  ...repeatedFaults(summaries.map(({ area, asAt }) => `${area} as at ${asAt}`)),
  ...summaries.flatMap((entry) => [
    ...quoteFaultsOf(minutes.lines, entry.id, entry),
    ...(minutes.itemAt(entry.line) === null ? [`${entry.id}: line ${entry.line} stands under no item`] : []),
    ...(['received', 'completed'] as const)
      .filter((name) => !new RegExp(`(?<!\\d)${entry[name]}(?!\\d)`).test(entry.quote.replaceAll(',', '')))
      .map((name) => `${entry.id}: ${name} ${entry[name]} is not in the quote ${JSON.stringify(entry.quote)}`),
    ...(entry.periodStart !== null && entry.periodStart > entry.asAt
      ? [`${entry.id}: periodStart ${entry.periodStart} lies after asAt ${entry.asAt}`]
      : []),
    ...organizationFaults(registers, entry.id, [entry.organization]),
    ...unitFaults(registers, entry, minutes.partnership),
    ...areaFaults(registers, entry.id, [entry.area]),
  ]),
];

/** Each partnership has units of its own. */
const unitFaults = (
  { organisations }: Registers,
  { id, organization }: ReviewedSummary,
  partnership: string,
): string[] => {
  const unit = organisations.get(organization);
  return !unit || unit.parent === partnership ? [] : [`${id}: ${organization} is no unit of ${partnership}`];
};
