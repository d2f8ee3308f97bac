import { isInvented } from '../invented.js';
import type { AgencyContext } from '../context.js';
import type { Comparison } from '../contract/comparison.js';
import type { ComparisonGroupEntry } from '../comparison-group.js';
import { publicError } from '../errors.js';
import { knownOn, type ObservationAnswer, observeAll } from '../observation.js';
import { type AreaEntry, areaOf, canonicalCode, denominatorOf, type Registers } from '../register.js';
import { directionOf, type Rank, type Ranked, rankOf } from './rank.js';

/** Where the area of an observation stands in a group. */
export async function comparisonOf(context: AgencyContext, now: ObservationAnswer, id: string): Promise<Comparison> {
  const { registers } = context;
  const group = groupOf(registers, id);
  const areas = group.areas.map((code) => areaOf(registers, code));
  const { measure, area } = now.question;
  const own = areas.findIndex((one) => canonicalCode(one) === canonicalCode(area));
  const answers = now.answeredPeriod ? [...(await groupAnswers(context, now, group, areas))] : [];
  if (own >= 0 && answers.length > 0) answers[own] = now;
  const ranked = areas.flatMap(({ code }, place): Ranked[] => {
    const { value, confidenceInterval } = answers[place] ?? { value: null, confidenceInterval: null };
    return value === null ? [] : [{ area: code, value, interval: confidenceInterval }];
  });
  const one = own < 0 ? undefined : ranked.find((other) => other.area === areas[own]!.code);
  const rank = one ? rankOf(one, ranked, measure.polarity) : null;
  const missing = areas.filter(({ code }) => !ranked.some((other) => other.area === code));
  return {
    group: { ...group, areas: [...group.areas] },
    rank: rank?.rank ?? null,
    ties: rank?.ties ?? null,
    of: ranked.length,
    areasInGroup: areas.length,
    direction: directionOf(measure.polarity),
    overlapping: rank?.overlapping ? [...rank.overlapping] : null,
    missing: missing.map(({ code }) => code),
    note: noteOf(registers, now, { group, own: areas[own] ?? null, answers, rank, missing }),
  };
}

function groupOf({ comparisonGroups }: Registers, id: string): ComparisonGroupEntry {
  const group = comparisonGroups.get(id);
  if (group) return group;
  const known = [...comparisonGroups.keys()].join(', ') || 'none';
  throw publicError(
    'BAD_USER_INPUT',
    `group takes the id of a comparison group: ${known}; got ${JSON.stringify(id)}.`,
    {
      argument: 'group',
    },
  );
}

/** Per request. Observations of the areas of one group ask for the same answers. */
const asked = new WeakMap<AgencyContext, Map<string, Promise<readonly ObservationAnswer[]>>>();

function groupAnswers(
  context: AgencyContext,
  now: ObservationAnswer,
  { id }: ComparisonGroupEntry,
  areas: readonly AreaEntry[],
): Promise<readonly ObservationAnswer[]> {
  const known = asked.get(context) ?? new Map<string, Promise<readonly ObservationAnswer[]>>();
  asked.set(context, known);
  const { measure } = now.question;
  const asOf = knownOn(now);
  const key = JSON.stringify([id, measure.id, now.answeredPeriod!.code, asOf]);
  const answers =
    known.get(key) ??
    observeAll(
      context,
      areas.map((area) => ({ measure, area, period: now.answeredPeriod!, asOf, release: null })),
    );
  known.set(key, answers);
  return answers;
}

interface Found {
  readonly group: ComparisonGroupEntry;
  /** The area as the group names it; null where it is not in the group. */
  readonly own: AreaEntry | null;
  readonly answers: readonly ObservationAnswer[];
  readonly rank: Rank | null;
  readonly missing: readonly AreaEntry[];
}

/** What a rank must not be quoted without. */
function noteOf(registers: Registers, now: ObservationAnswer, found: Found): string | null {
  const { measure, area } = now.question;
  const { group, own, answers, rank, missing } = found;
  const withValue = answers.filter(({ value }) => value !== null);
  const names = (codes: readonly string[]): string => codes.map((code) => areaOf(registers, code).name).join(', ');
  const isOnSynthetic = ({ question }: ObservationAnswer): boolean =>
    !!measure.rate && !!denominatorOf(registers, question.area.code, measure.rate.denominator)?.synthetic;
  const invented = withValue.filter(({ row }) => row && isInvented(row.release.title));
  const sentences: [boolean, string][] = [
    [invented.length > 0, syntheticInWords(invented, withValue.length)],
    [own === null, `${area.name} is not in this group.`],
    [own !== null && now.value === null, `${area.name} has no value here, so it has no rank.`],
    [group.synthetic, 'The group is SYNTHETIC.'],
    [measure.polarity === 'NEITHER', 'Neither less nor more is better: rank 1 is the highest.'],
    [
      measure.per === null && !measure.survey,
      'These are counts: an area with more people has more of everything. Rank a rate where there is one.',
    ],
    [withValue.some(({ roundedTo }) => roundedTo !== null), 'Some counts are rounded, which can change their order.'],
    [withValue.some(isOnSynthetic), 'Some rates are worked out on SYNTHETIC denominators.'],
    [
      !!rank?.neighbours.length,
      `Its interval overlaps that of ${names(rank?.neighbours ?? [])} next to it: their order may be chance.`,
    ],
    [
      rank !== null && rank.overlapping === null && measure.per !== null,
      'Without intervals nobody can say whether the order is chance.',
    ],
    [missing.length > 0, `No value: ${names(missing.map(({ code }) => code))}.`],
  ];
  const said = sentences.filter(([holds]) => holds).map(([, text]) => text);
  return said.length > 0 ? said.join(' ') : null;
}

/** A rank is quoted without the values that it is made of. */
const syntheticInWords = (invented: readonly ObservationAnswer[], values: number): string =>
  invented.length === values
    ? 'All values are SYNTHETIC: the figures that are ranked are invented.'
    : `Some values are SYNTHETIC: invented are those of ${invented.map(({ question }) => question.area.name).join(', ')}.`;
