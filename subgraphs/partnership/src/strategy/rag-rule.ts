import type { Rag } from '../plan-line/plan-line.entity.js';

/** One rule of a scheme: which changes, in percent better than what is compared with, earn the rating. */
export interface RagRule {
  readonly rag: Rag;
  /** In words, as its source says it. */
  readonly meaning: string;
  readonly over?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly under?: number | undefined;
}

const boundsOf = ({ over, atLeast, atMost, under }: RagRule): number[] =>
  [over, atLeast, atMost, under].filter((bound) => bound !== undefined);

const holds = (rule: RagRule, percentBetter: number): boolean =>
  boundsOf(rule).length > 0 &&
  percentBetter > (rule.over ?? -Infinity) &&
  percentBetter >= (rule.atLeast ?? -Infinity) &&
  percentBetter <= (rule.atMost ?? Infinity) &&
  percentBetter < (rule.under ?? Infinity);

/** How the rules rate a change; NOT_STATED where they are words alone, which a person has to judge. */
export const ratingBy = (rules: readonly RagRule[], percentBetter: number): Rag =>
  rules.find((rule) => holds(rule, percentBetter))?.rag ?? 'NOT_STATED';

/** What is wrong with the rules together, in words: each change has to earn one rating, and one alone. */
export function ruleFaults(rules: readonly RagRule[]): string[] {
  const bounds = [...new Set(rules.flatMap(boundsOf))].sort((one, other) => one - other);
  // Between two bounds nothing changes: one change there stands for all.
  const changes = bounds.flatMap((bound, at) => [at === 0 ? bound - 1 : (bounds[at - 1]! + bound) / 2, bound]);
  if (bounds.length > 0) changes.push(bounds.at(-1)! + 1);
  return changes.flatMap((change) => {
    const earned = rules.filter((rule) => holds(rule, change)).map(({ rag }) => rag);
    if (earned.length === 1) return [];
    const got = earned.length === 0 ? 'none' : earned.join(' and ');
    return [`a change of ${change} per cent has to earn one rating; it earns ${got}`];
  });
}
