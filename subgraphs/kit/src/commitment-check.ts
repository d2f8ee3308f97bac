import type { MeasureDefinition } from './dataset.js';
import { isCovered, isListed, namesOfAreas, nearestPublished, typeInWords } from './published-areas.js';
import type { AreaEntry, Registers } from './register.js';

/** What a line of a plan rests on: a measure, for an area, and how often where the plan says so. */
export interface WantedFigure {
  readonly measure: string;
  readonly area: string;
  readonly frequency: string | null;
}

/** What of an agency's measure catalogue a plan can be held against. */
export interface CheckedCatalogue {
  readonly agency: string;
  readonly measures: readonly CataloguedMeasure[];
}
export type CataloguedMeasure = Pick<
  MeasureDefinition,
  'id' | 'collected' | 'areaTypes' | 'coverage' | 'organization' | 'alternativeProvider' | 'group' | 'nationalIndicator'
> & { readonly frequency: string };

/** From the best to the worst. */
export const commitmentVerdicts = {
  OK: 'Its provider’s catalogue says that it is collected, for that area and, where the plan says how often, at least that often.',
  WARN: 'It is collected, but not for that area, that type of area, or that often.',
  NOT_CHECKED: 'There is nothing to hold it against: no catalogue of that agency, or no such area in the register.',
  FAIL: 'Its provider’s catalogue says that it is not collected, or does not have it.',
};
export type CommitmentVerdict = keyof typeof commitmentVerdicts;

const order = Object.keys(commitmentVerdicts) as CommitmentVerdict[];
export const isWorse = (one: CommitmentVerdict, other: CommitmentVerdict): boolean =>
  order.indexOf(one) > order.indexOf(other);

export interface CheckedCommitment {
  readonly verdict: CommitmentVerdict;
  /** What was wanted and what the catalogue publishes, in words. */
  readonly reason: string;
  /** As the catalogue has the measure; null where none has it. */
  readonly published: CataloguedMeasure | null;
}

/**
 * The Chair's rule: a plan may name a measure only if its provider's published catalogue says that it is collected, for that
 * area and at least that often. What is collected otherwise than it is wanted can be talked about, and warns; what is not
 * collected fails, with what is collected of the same indicator or group. A measure that its agency has withdrawn fails too; an
 * agency without a catalogue has said nothing.
 */
export function commitmentCheck(catalogues: readonly CheckedCatalogue[], registers: Registers) {
  const agencies = new Set(catalogues.map(({ agency }) => agency));
  const measures = new Map(
    catalogues.flatMap((catalogue) => catalogue.measures.map((measure) => [measure.id, measure] as const)),
  );
  return (wanted: WantedFigure): CheckedCommitment => {
    const agency = wanted.measure.split('/')[0]!;
    const published = measures.get(wanted.measure) ?? null;
    const area = registers.areas.get(wanted.area);
    const check = (verdict: CommitmentVerdict, ...reasons: string[]): CheckedCommitment => ({
      verdict,
      reason: reasons.join(' '),
      published,
    });
    if (!agencies.has(agency)) return check('NOT_CHECKED', `There is no catalogue of ${agency} to hold it against.`);
    if (!published) return check('FAIL', `The catalogue of ${agency} does not have ${wanted.measure}, or no longer.`);
    if (!published.collected)
      return check(
        'FAIL',
        notCollected(published, registers),
        ...collectedInstead(published, [...measures.values()], registers),
      );
    if (!area) return check('NOT_CHECKED', `${wanted.area} is not in the register of areas.`);
    const complaints = [...areaComplaint(published, area, registers), ...frequencyComplaint(published, wanted)];
    if (complaints.length > 0) return check('WARN', ...complaints);
    return check('OK', fits(published, area, wanted, registers));
  };
}
export type CommitmentCheck = ReturnType<typeof commitmentCheck>;

const named = (id: string, { organisations }: Registers): string => organisations.get(id)?.name ?? id;

function notCollected({ organization, alternativeProvider }: CataloguedMeasure, registers: Registers): string {
  const other = alternativeProvider === null ? '' : ` It could come from ${named(alternativeProvider, registers)}.`;
  return `${named(organization, registers)} does not collect this.${other}`;
}

/** What is collected of the same indicator or group: the plan may name one of these, for what it covers. */
function collectedInstead(
  { nationalIndicator, group }: CataloguedMeasure,
  measures: readonly CataloguedMeasure[],
  registers: Registers,
): string[] {
  return measures
    .filter(({ collected }) => collected)
    .flatMap((other) => {
      const what = `${other.id} (${named(other.organization, registers)}, published for ${typesInWords(other)})`;
      if (nationalIndicator !== null && other.nationalIndicator === nationalIndicator)
        return [`${nationalIndicator} is reported by ${what}.`];
      return group !== null && other.group === group ? [`Of the group ${group}, ${what} is collected.`] : [];
    });
}

function areaComplaint(measure: CataloguedMeasure, area: AreaEntry, registers: Registers): string[] {
  const wanted = `Wanted for ${area.name} (${area.code})`;
  if (!isListed(measure, area, registers)) {
    const nearest = nearestPublished(measure, area, registers);
    return [
      `${wanted}, a ${typeInWords(area.type)}; published for ${typesInWords(measure)} only${nearest ? `, the nearest ${nearest.name} (${nearest.code})` : ''}.`,
    ];
  }
  if (isCovered(measure, area)) return [];
  return [`${wanted}; covers only ${namesOfAreas(measure.coverage ?? [], registers)}.`];
}

const typesInWords = ({ areaTypes }: CataloguedMeasure): string => areaTypes.map(typeInWords).join(' and ');

const oftenInWords = (frequency: string): string => frequency.toLowerCase().replaceAll('_', '-');

/** How many months lie between two figures; IRREGULAR has no such number. */
const months: Readonly<Record<string, number | undefined>> = { MONTHLY: 1, QUARTERLY: 3, SIX_MONTHLY: 6, YEARLY: 12 };

function frequencyComplaint(
  { frequency: published }: CataloguedMeasure,
  { frequency: wanted }: WantedFigure,
): string[] {
  if (wanted === null || wanted === published) return [];
  const [often, enough] = [months[published], months[wanted]];
  if (often !== undefined && enough !== undefined && often <= enough) return [];
  return [`Wanted ${oftenInWords(wanted)}; published ${oftenInWords(published)}.`];
}

function fits(measure: CataloguedMeasure, area: AreaEntry, { frequency }: WantedFigure, registers: Registers): string {
  const same = measure.areaTypes.includes(area.type)
    ? ''
    : `, which is the same ground as ${namesOfAreas(area.coterminousWith, registers)}`;
  const wanted = `Wanted for ${area.name} (${area.code})${same}${frequency === null ? '' : `, ${oftenInWords(frequency)}`}`;
  const published = `published for ${typesInWords(measure)}, ${oftenInWords(measure.frequency)}.`;
  const unchecked = 'The plan does not state how often it wants the figure, so that was not checked.';
  return `${wanted}; ${published}${frequency === null ? ` ${unchecked}` : ''}`;
}
