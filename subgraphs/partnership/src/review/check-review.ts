import { type CommitmentCheck, FileError, type Registers } from '@safer-graph/kit';
import type { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { refusalOf } from '../commitment/refused-commitment.js';
import type { MeasureTypes } from '../measure/measure-reference.js';
import type { People } from '../minutes-import/minutes-import.js';
import { linesOf, quoteFaults, standsOn } from '../minutes-import/quote.js';
import { repeatedFaults } from '../record/quoted-file.js';
import type { ReviewedAction, ReviewedCommitment, ReviewedPlanLine, ReviewFile } from './review-file.js';

/** What a review may speak of: the minutes, who was there, the items, and what the registers and catalogues hold. */
export interface Known {
  readonly text: string;
  readonly people: People;
  readonly agenda: readonly AgendaItem[];
  readonly registers: Registers;
  readonly measureTypes: MeasureTypes;
  readonly checkCommitment: CommitmentCheck;
}

/** Holds every claim of a review against what is known; one that fails stops the import. */
export function checkReview(review: ReviewFile, file: string, known: Known): void {
  const refs = new Set(review.planLines.map(({ ref }) => ref));
  const faults = [
    ...repeatedFaults(review.planLines.map(({ ref }) => ref)),
    ...repeatedFaults(review.actions.map(({ id }) => id)),
    ...review.planLines.flatMap((line) => planLineFaults(line, known)),
    ...review.actions.flatMap((action) => actionFaults(action, refs, known)),
  ];
  if (faults.length === 0) return;
  throw new FileError(
    [
      `${file}: ${faults.length} entries are wrong, so nothing was imported:`,
      ...faults.map((fault) => `  ${fault}`),
    ].join('\n'),
  );
}

function planLineFaults({ ref, line, quote, leads, commitments }: ReviewedPlanLine, known: Known): string[] {
  return [
    ...quoteFaults(linesOf(known.text), ref, line, quote),
    ...repeatedFaults(leads.map(({ organization }) => `${ref}: lead ${organization}`)),
    ...leads.flatMap((lead) => leadFaults(ref, lead, known)),
    ...repeatedFaults(commitments.map(({ measure, area }) => `${ref}: ${measure} for ${area}`)),
    ...commitments.flatMap((commitment) => commitmentFaults(ref, commitment, known)),
  ];
}

function leadFaults(
  ref: string,
  { organization, rawText, line, quote }: ReviewedPlanLine['leads'][number],
  { text, registers }: Known,
): string[] {
  return [
    ...quoteFaults(linesOf(text), `${ref}: lead`, line, quote),
    ...(quote.includes(rawText) ? [] : [`${ref}: lead ${JSON.stringify(rawText)} does not stand in its quote`]),
    ...(registers.organisations.has(organization)
      ? []
      : [`${ref}: lead ${JSON.stringify(organization)} is not in the register of organisations`]),
  ];
}

function commitmentFaults(
  ref: string,
  { measure, area, frequency, acceptedBecause }: ReviewedCommitment,
  known: Known,
): string[] {
  const unknown = linkFaults(ref, [measure], [area], known);
  if (unknown.length > 0) return unknown;
  const refusal = refusalOf(known.checkCommitment, {
    measure,
    area,
    frequency: frequency ?? null,
    acceptedBecause: acceptedBecause ?? null,
  });
  return refusal === null ? [] : [`${ref}: ${refusal}`];
}

function actionFaults(action: ReviewedAction, refs: ReadonlySet<string>, known: Known): string[] {
  const { id, line, quote, ownerLine, owners, due, planLines, measures, areas } = action;
  const lines = linesOf(known.text);
  return [
    ...quoteFaults(lines, id, line, quote),
    ...(due ? quoteFaults(lines, id, line, due.text) : []),
    ...(known.agenda.some((item) => item.line <= line) ? [] : [`${id}: line ${line} stands under no agenda item`]),
    ...owners.flatMap((owner) => ownerFaults(id, owner, known)),
    ...owners
      .filter(({ rawText }) => ![line, ownerLine ?? line].some((at) => standsOn(lines, at, rawText)))
      .map(({ rawText }) => `${id}: owner ${JSON.stringify(rawText)} does not stand on line ${ownerLine ?? line}`),
    ...planLines.filter((ref) => !refs.has(ref)).map((ref) => `${id}: plan line ${ref} is not among the planLines`),
    ...linkFaults(id, measures, areas, known),
  ];
}

function ownerFaults(
  id: string,
  { rawText, person, organization, resolution }: ReviewedAction['owners'][number],
  { people, registers }: Known,
): string[] {
  const known = person !== null || organization !== null;
  return [
    ...(person !== null && !people.has(person)
      ? [`${id}: ${JSON.stringify(person)} is not in the attendance of this meeting`]
      : []),
    ...(organization !== null && !registers.organisations.has(organization)
      ? [`${id}: ${JSON.stringify(organization)} is not in the register of organisations`]
      : []),
    ...(known === (resolution === 'UNRESOLVED')
      ? [`${id}: owner ${JSON.stringify(rawText)} is ${resolution}, and names ${known ? 'somebody' : 'nobody'}`]
      : []),
  ];
}

const linkFaults = (
  entry: string,
  measures: readonly string[],
  areas: readonly string[],
  { measureTypes, registers }: Known,
): string[] => [
  ...measures
    .filter((measure) => !measureTypes.has(measure))
    .map((measure) => `${entry}: measure ${JSON.stringify(measure)} is in no published catalogue`),
  ...areas
    .filter((area) => !registers.areas.has(area))
    .map((area) => `${entry}: area ${JSON.stringify(area)} is not in the register of areas`),
];
