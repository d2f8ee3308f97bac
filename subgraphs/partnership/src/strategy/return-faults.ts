import { quoteFaults } from '../minutes-import/quote.js';
import type { StatedCounts } from '../monitoring/stated-counts.js';
import type { StatedLine, StatedReturn } from './strategy-file.js';

/** What is wrong with what a file states of one quarter. Minutes that are not here are told of elsewhere. */
export function returnFaults(
  stated: StatedReturn,
  minutes: readonly string[] | null,
  refs: ReadonlySet<string>,
): string[] {
  const { period, label, line, quote, outcomes, actions, lines } = stated;
  const quotes = (entry: string, at: number, words: string): string[] =>
    minutes ? quoteFaults(minutes, `${period} ${entry}`, at, words) : [];
  return [
    ...quotes('return', line, quote),
    ...(quote.includes(label) ? [] : [`${period}: the label ${JSON.stringify(label)} does not stand in its quote`]),
    ...[...countFaults('outcomes', outcomes), ...countFaults('actions', actions)].map((fault) => `${period} ${fault}`),
    ...(outcomes ? quotes('outcomes', outcomes.line, outcomes.quote) : []),
    ...(actions ? quotes('actions', actions.line, actions.quote) : []),
    ...lines.flatMap((one) => [
      ...quotes(one.ref, one.line, one.quote),
      ...lineFaults(one, stated, refs).map((fault) => `${period} ${one.ref}: ${fault}`),
    ]),
    ...inferenceFaults(
      stated,
      'outcomes',
      outcomes,
      lines.filter(({ ref }) => !isAction(ref)),
    ),
    ...inferenceFaults(
      stated,
      'actions',
      actions,
      lines.filter(({ ref }) => isAction(ref)),
    ),
  ];
}

const isAction = (ref: string): boolean => /[a-z]$/.test(ref);

/** Each number that a roll-up states has to be printed in its quote. */
function countFaults(what: string, stated: StatedCounts | null): string[] {
  if (!stated) return [];
  const { quote, total, counts } = stated;
  const printed = new Set(quote.match(/\d+(?:\.\d+)?%?/g));
  const named = counts.map(({ rag }) => rag);
  return [
    ...[
      String(total),
      ...counts.flatMap(({ count, percent }) => [`${count}`, ...(percent === null ? [] : [`${percent}%`])]),
    ]
      .filter((number) => !printed.has(number))
      .map((number) => `${what}: ${number} is not printed in its quote`),
    ...named.filter((rag, index) => named.indexOf(rag) !== index).map((rag) => `${what}: ${rag} is counted twice`),
  ];
}

function lineFaults(line: StatedLine, { nonGreenReason }: StatedReturn, refs: ReadonlySet<string>): string[] {
  const { ref, quote, rag, nonGreenInferred, expected } = line;
  return [
    ...(refs.has(ref) ? [] : ['no such line is held; lines come with the review of minutes that follow them up']),
    ...(nonGreenInferred && rag !== 'NOT_STATED' ? [`is rated ${rag}, so nothing has to be inferred`] : []),
    ...(nonGreenInferred && nonGreenReason === null
      ? ['is inferred not to be green, and nonGreenReason is missing']
      : []),
    ...(expected && !quote.includes(expected.text)
      ? [`${JSON.stringify(expected.text)} does not stand in its quote`]
      : []),
  ];
}

/** What a person inferred can be no more than the printed counts leave. What minutes themselves rate is kept as they do. */
function inferenceFaults(
  { period }: StatedReturn,
  what: string,
  stated: StatedCounts | null,
  lines: readonly StatedLine[],
): string[] {
  const inferred = lines.filter(({ nonGreenInferred }) => nonGreenInferred).length;
  if (!stated || inferred === 0) return [];
  const rated = lines.filter(({ rag }) => rag !== 'GREEN' && rag !== 'NOT_STATED').length;
  const left = stated.total - rated - (stated.counts.find(({ rag }) => rag === 'GREEN')?.count ?? 0);
  return inferred <= left
    ? []
    : [`${period} ${what}: ${inferred} are inferred not to be green; the printed counts leave ${left}`];
}
