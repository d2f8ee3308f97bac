import type { Registers } from '@safer-graph/kit';
import { standsOn } from '../minutes-import/quote.js';
import {
  dateFaults,
  meetingFaults,
  organizationFaults,
  planLineFaults,
  quoteFaultsOf,
  repeatedFaults,
} from '../record/quoted-file.js';
import type { FundingEntry, FundingFile } from './funding-file.js';
import { printedAmounts } from './money.js';

/** What a funding file may speak of. */
export interface Known {
  readonly registers: Registers;
  /** The lines of the minutes. */
  readonly lines: readonly string[];
  /** References of the plan lines that are held: 1.7a. */
  readonly planLines: ReadonlySet<string>;
  /** Days of the partnership's meetings, held and to come. */
  readonly meetings: ReadonlySet<string>;
  /** Streams that other meetings were told of, by the ids that their files gave. */
  readonly streams: ReadonlySet<string>;
}

/** Everything that is wrong with a funding file, each in words of its own. */
export function fundingFaults({ streams, awards, rounds, bids }: FundingFile, known: Known): string[] {
  const { lines, registers } = known;
  const names = new Set([...known.streams, ...streams.map(({ id }) => id)]);
  const streamFault = (entry: string, stream: string | null): string[] =>
    stream === null || names.has(stream) ? [] : [`${entry}: stream ${stream} is neither in this file nor held`];
  const awardName = ({ stream, id }: FundingEntry<'awards'>): string => `${stream}/${id}`;
  return [
    ...repeatedFaults(streams.map(({ id }) => id)),
    ...repeatedFaults(awards.map(awardName)),
    ...repeatedFaults(rounds.map(({ id }) => id)),
    ...rounds.flatMap((round) => repeatedFaults(round.milestones.map(({ id }) => `${round.id}/${id}`))),
    ...repeatedFaults(bids.map(({ id }) => id)),
    ...streams.flatMap(({ id, funder, progress, ...quoted }) => [
      ...quoteFaultsOf(lines, id, quoted),
      ...organizationFaults(registers, id, [funder]),
      ...(progress ? quoteFaultsOf(lines, id, progress) : []),
    ]),
    ...awards.flatMap((award) => [
      ...streamFault(awardName(award), award.stream),
      ...awardFaults(awardName(award), award, known),
    ]),
    ...rounds.flatMap((round) => [...streamFault(round.id, round.stream), ...roundFaults(round, known)]),
    ...bids.flatMap((bid) => [...streamFault(bid.id, bid.stream), ...quoteFaultsOf(lines, bid.id, bid)]),
  ];
}

function awardFaults(entry: string, award: FundingEntry<'awards'>, known: Known): string[] {
  const { quote, amount, planLines } = award;
  const printed = printedAmounts(quote);
  const stands = amount === null ? printed.length === 0 : printed.length === 1 && printed[0] === amount;
  return [
    ...quoteFaultsOf(known.lines, entry, award),
    ...(stands
      ? []
      : [`${entry}: ${amount ?? 'no amount'} was expected in its quote; got ${printed.join(', ') || 'none'}`]),
    ...planLineFaults(known, entry, planLines),
  ];
}

function roundFaults(round: FundingEntry<'rounds'>, known: Known): string[] {
  const { id, line, assumption, milestones } = round;
  const { lines, registers } = known;
  return [
    ...quoteFaultsOf(lines, id, round),
    ...(assumption === null || standsOn(lines, line, assumption)
      ? []
      : [`${id}: the assumption ${JSON.stringify(assumption)} does not stand on line ${line}`]),
    ...milestones.flatMap((milestone) => {
      const entry = `${id}/${milestone.id}`;
      return [
        ...quoteFaultsOf(lines, entry, milestone),
        ...dateFaults(lines, entry, milestone),
        ...organizationFaults(registers, entry, [milestone.organization]),
        ...meetingFaults(known, entry, milestone),
      ];
    }),
  ];
}
