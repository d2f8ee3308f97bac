import { type Period, readPeriod, type Registers } from '@safer-graph/kit';
import { Any, type EntityManager } from 'typeorm';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import { repeatedFaults } from '../record/quoted-file.js';
import { linesOf, quoteFaults } from '../minutes-import/quote.js';
import { MinutesDocument } from '../meeting/minutes-document.entity.js';
import { returnFaults } from './return-faults.js';
import { ruleFaults } from './rag-rule.js';
import type { StrategyFile } from './strategy-file.js';

/** Everything that is wrong with what a strategy file states, beside its shape. */
export async function strategyFaults(
  manager: EntityManager,
  content: StrategyFile,
  registers: Registers,
): Promise<string[]> {
  const { partnership, years, period, meeting, line, quote, title, themes, returns } = content;
  const minutes = await latestOf(manager, [meeting, ...returns.map((one) => one.meeting)]);
  const held = await manager.findBy(PlanLine, { partnership, strategyId: `${partnership}/${years}` });
  const quoted = minutes.get(meeting);
  return [
    ...(registers.organisations.get(partnership)?.classification === 'PARTNERSHIP'
      ? []
      : [`partnership: ${JSON.stringify(partnership)} is no partnership of the register of organisations`]),
    ...[...new Set([meeting, ...returns.map((one) => one.meeting)])].flatMap((id) =>
      meetingFaults(id, minutes, content),
    ),
    ...(quoted
      ? [
          ...quoteFaults(quoted, 'strategy', line, quote),
          ...(quote.includes(title)
            ? []
            : [`strategy: the title ${JSON.stringify(title)} does not stand in its quote`]),
          ...themes.flatMap((theme) => quoteFaults(quoted, `theme ${theme.name}`, theme.line, theme.name)),
          ...indicatorQuotes(content).flatMap(({ entry, at, words }) => quoteFaults(quoted, entry, at, words)),
        ]
      : []),
    ...repeatedFaults(themes.map(({ name }) => `theme ${name}`)),
    ...themesMissing(content, held),
    ...schemeFaults(content),
    ...indicatorFaults(content, held),
    ...repeatedFaults(returns.map((one) => one.period)),
    ...returns.flatMap((one) => [
      ...within(one.period, readPeriod(period)!),
      ...repeatedFaults(one.lines.map(({ ref }) => `${one.period} ${ref}`)),
      ...returnFaults(one, minutes.get(one.meeting) ?? null, new Set(held.map(({ ref }) => ref))),
    ]),
  ];
}

/** Lines of the latest minutes of each meeting that are here. */
async function latestOf(manager: EntityManager, meetings: readonly string[]): Promise<Map<string, string[]>> {
  const versions = await manager.find(MinutesDocument, {
    where: { meetingId: Any([...meetings]) },
    order: { version: 'ASC' },
    select: { meetingId: true, version: true, text: true },
  });
  return new Map(versions.map(({ meetingId, text }) => [meetingId, linesOf(text)]));
}

function meetingFaults(id: string, minutes: ReadonlyMap<string, unknown>, { partnership }: StrategyFile): string[] {
  if (!id.startsWith(`${partnership}/`)) return [`meeting ${id}: is of another partnership than ${partnership}`];
  return minutes.has(id) ? [] : [`meeting ${id}: its minutes are not here; import them first`];
}

/** The theme of a line was read with its review; a file that knows the strategy knows it too. */
const themesMissing = ({ themes }: StrategyFile, held: readonly PlanLine[]): string[] =>
  held
    .filter(({ theme }) => theme !== null && !themes.some(({ name }) => name === theme))
    .map(({ ref, theme }) => `${ref}: its theme ${JSON.stringify(theme)} is not among the themes`);

function schemeFaults({ ragSchemes, ragSchemesNotStated }: StrategyFile): string[] {
  const one =
    ragSchemes.length > 0 ? 'gives rules and a reason why there are none' : 'gives neither rules nor a reason';
  return [
    ...(ragSchemes.length > 0 === (ragSchemesNotStated === null) ? [] : [`ragSchemes: the file ${one}`]),
    ...repeatedFaults(ragSchemes.map(({ edition }) => `ragSchemes ${edition}`)),
    ...ragSchemes.flatMap(({ edition, rules }) => ruleFaults(rules).map((fault) => `ragSchemes ${edition}: ${fault}`)),
  ];
}

const indicatorQuotes = ({ indicators, indicatorsNotStated }: StrategyFile) => [
  ...(indicatorsNotStated
    ? [{ entry: 'indicatorsNotStated', at: indicatorsNotStated.line, words: indicatorsNotStated.quote }]
    : []),
  ...indicators.flatMap(({ outcome, indicator, stated }) =>
    stated ? [{ entry: `${outcome} ${indicator}`, at: stated.line, words: stated.quote }] : [],
  ),
];

function indicatorFaults({ indicators, indicatorsNotStated }: StrategyFile, held: readonly PlanLine[]): string[] {
  const one = indicators.length > 0 ? 'links and a reason why there are none' : 'neither links nor a reason';
  return [
    ...(indicators.length > 0 === (indicatorsNotStated === null) ? [] : [`indicators: the file gives ${one}`]),
    ...repeatedFaults(indicators.map(({ outcome, indicator }) => `${outcome} ${indicator}`)),
    ...indicators
      .filter(({ outcome }) => !held.some(({ ref }) => ref === outcome))
      .map(({ outcome, indicator }) => `${outcome} ${indicator}: no such outcome is held`),
  ];
}

function within(code: string, whole: Period): string[] {
  const { start, end } = readPeriod(code)!;
  return start >= whole.start && end <= whole.end ? [] : [`${code}: is not within ${whole.code}`];
}
