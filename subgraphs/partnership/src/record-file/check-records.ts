import type { Registers } from '@safer-graph/kit';
import { standsOn } from '../minutes-import/quote.js';
import {
  areaFaults,
  dateFaults,
  meetingFaults,
  organizationFaults,
  planLineFaults,
  quoteFaultsOf,
  repeatedFaults,
} from '../record/quoted-file.js';
import type { RecordsFile } from './records-file.js';

/** What a file of records may speak of. */
export interface Known {
  readonly registers: Registers;
  /** The lines of the minutes. */
  readonly lines: readonly string[];
  /** References of the plan lines that are held. */
  readonly planLines: ReadonlySet<string>;
  /** Days of the partnership's meetings, held and to come. */
  readonly meetings: ReadonlySet<string>;
  /** Names of the meeting's attendance list. */
  readonly people: ReadonlySet<string>;
  /** What other meetings were told of, by the ids that their files gave. */
  readonly held: Readonly<Record<'document' | 'site', ReadonlySet<string>>>;
}

interface Named {
  readonly id: string;
}

/** Everything that is wrong with a file of records, each in words of its own. */
export function recordsFaults(file: RecordsFile, known: Known): string[] {
  const { taskGroups, documents, events, siteIssues, siteUpdates, initiatives, glossary } = file;
  const lists = [taskGroups, documents, events, siteIssues, siteUpdates, initiatives, glossary];
  const referred = (entry: string, what: 'document' | 'site', id: string | null, listed: readonly Named[]): string[] =>
    id === null || known.held[what].has(id) || listed.some((one) => one.id === id)
      ? []
      : [`${entry}: ${what} ${id} is neither in this file nor held`];
  return [
    ...lists.flatMap((list) => repeatedFaults(list.map(({ id }) => id))),
    ...lists.flatMap((list) => list.flatMap((entry) => quoteFaultsOf(known.lines, entry.id, entry))),
    ...taskGroups.flatMap((group) => taskGroupFaults(group, known)),
    ...documents.flatMap((document) => documentFaults(document, known)),
    ...events.flatMap((event) => eventFaults(event, known)),
    ...events.flatMap(({ id, document }) => referred(id, 'document', document, documents)),
    ...siteIssues.flatMap((issue) => siteIssueFaults(issue, known)),
    ...siteUpdates.flatMap(({ id, site }) => referred(id, 'site', site, siteIssues)),
    ...initiatives.flatMap((initiative) => initiativeFaults(initiative, known)),
    ...glossary.flatMap((term) => termFaults(term, known)),
  ];
}

type Entry<List extends keyof RecordsFile> = RecordsFile[List] extends readonly (infer One)[] ? One : never;

const printedFaults = (lines: readonly string[], entry: string, line: number, what: string, printed: string | null) =>
  printed === null || standsOn(lines, line, printed)
    ? []
    : [`${entry}: the ${what} ${JSON.stringify(printed)} does not stand on line ${line}`];

function taskGroupFaults({ id, organization, progress, planLines }: Entry<'taskGroups'>, known: Known): string[] {
  return [
    ...organizationFaults(known.registers, id, [organization]),
    ...(progress ? quoteFaultsOf(known.lines, id, progress) : []),
    ...planLineFaults(known, id, planLines),
  ];
}

function documentFaults({ id, line, organization, authors, presenters }: Entry<'documents'>, known: Known): string[] {
  return [
    ...organizationFaults(known.registers, id, [organization]),
    ...[...authors, ...presenters].flatMap(({ rawText, person }) => [
      ...printedFaults(known.lines, id, line, 'name', rawText),
      ...(known.people.has(person)
        ? []
        : [`${id}: ${JSON.stringify(person)} is not in the attendance of this meeting`]),
    ]),
  ];
}

function eventFaults(event: Entry<'events'>, known: Known): string[] {
  const { id, organization } = event;
  return [
    ...organizationFaults(known.registers, id, [organization]),
    ...dateFaults(known.lines, id, event),
    ...meetingFaults(known, id, event),
  ];
}

function siteIssueFaults({ id, line, place, area }: Entry<'siteIssues'>, known: Known): string[] {
  return [
    ...printedFaults(known.lines, id, line, 'place', place),
    ...areaFaults(known.registers, id, area === null ? [] : [area]),
  ];
}

function initiativeFaults(initiative: Entry<'initiatives'>, known: Known): string[] {
  const { id, line, place, areas, partners, partnersText, precision } = initiative;
  return [
    ...dateFaults(known.lines, id, initiative),
    ...(precision === 'MEETING' ? [`${id}: an initiative is dated by day or month, not by a meeting`] : []),
    ...printedFaults(known.lines, id, line, 'place', place),
    ...printedFaults(known.lines, id, line, 'partners', partnersText),
    ...organizationFaults(known.registers, id, partners),
    ...areaFaults(known.registers, id, areas),
    ...(place === null && areas.length > 0 ? [`${id}: areas of a place that is not printed`] : []),
  ];
}

function termFaults({ id, term, quote, meaning, meaningLine, source }: Entry<'glossary'>, known: Known): string[] {
  const sources = [meaningLine, source].filter((given) => given !== null).length;
  return [
    ...(quote.includes(term) ? [] : [`${id}: ${JSON.stringify(term)} does not stand in its quote`]),
    ...(sources === (meaning === null ? 0 : 1)
      ? []
      : [`${id}: a meaning has a line or a source, and one of them; got ${sources}`]),
    ...(meaning === null || meaningLine === null
      ? []
      : printedFaults(known.lines, id, meaningLine, 'meaning', meaning)),
  ];
}
