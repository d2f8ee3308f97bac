import type { Registers } from '@safer-graph/kit';
import type { EntityManager } from 'typeorm';
import { storeLineReturns, storeQuarters } from '../monitoring/monitoring-return.import.js';
import type { ReviewedKind } from '../record/import-reviewed.js';
import type { Stated } from '../record/save-record.js';
import { storeRecords, type StoredRecords } from '../record/store-records.js';
import { OutcomeIndicator } from './outcome-indicator.entity.js';
import { RagScheme } from './rag-scheme.entity.js';
import { strategyFaults } from './strategy-faults.js';
import { strategyFile, type StrategyFile } from './strategy-file.js';
import { StrategyTheme } from './strategy-theme.entity.js';
import { Strategy } from './strategy.entity.js';

/** The file that says what is known of a strategy: its themes, its rules, and what was reported of its quarters. */
export const strategyKind = (registers: Registers): ReviewedKind<StrategyFile> => ({
  kind: 'strategy',
  what: 'strategy',
  shape: strategyFile,
  scopeOf: ({ partnership, years }) => `${partnership}/${years}`,
  meetingsOf: ({ meeting, returns }) => [meeting, ...returns.map((one) => one.meeting)],
  faults: (manager, content) => strategyFaults(manager, content, registers),
  store: storeStrategy,
});

/** The strategy first, and the quarters before their lines: the database holds each to what it refers to. */
async function storeStrategy(
  manager: EntityManager,
  content: StrategyFile,
  by: string,
): Promise<Record<string, StoredRecords>> {
  const { partnership, years, returns } = content;
  const id = `${partnership}/${years}`;
  const scope = { partnership, strategyId: id };
  return {
    strategies: await storeRecords(manager, Strategy, { partnership, id }, [strategyOf(id, content)], by),
    themes: await storeRecords(manager, StrategyTheme, scope, themesOf(id, content), by),
    'schemes of rules': await storeRecords(manager, RagScheme, scope, schemesOf(id, content), by),
    'links to indicators': await storeRecords(manager, OutcomeIndicator, scope, indicatorsOf(id, content), by),
    'quarterly returns': await storeQuarters(manager, scope, returns, by),
    'returns of lines': await storeLineReturns(manager, scope, returns, by),
  };
}

const strategyOf = (id: string, content: StrategyFile): Stated<Strategy> => ({
  id,
  partnership: content.partnership,
  title: content.title,
  years: content.years,
  period: content.period,
  linesNote: content.linesNote,
  ragSchemesNotStated: content.ragSchemesNotStated,
  indicatorsNotStated: content.indicatorsNotStated?.reason ?? null,
  meetingId: content.meeting,
  quote: content.quote,
  sourceLine: content.line,
});

const themesOf = (strategyId: string, { partnership, themes }: StrategyFile): Stated<StrategyTheme>[] =>
  themes.map(({ name, line }, index) => ({
    id: `${strategyId}/theme/${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    partnership,
    strategyId,
    position: index + 1,
    name,
    sourceLine: line,
  }));

const schemesOf = (strategyId: string, { partnership, ragSchemes }: StrategyFile): Stated<RagScheme>[] =>
  ragSchemes.map((scheme) => ({ id: `${strategyId}/rag/${scheme.edition}`, partnership, strategyId, ...scheme }));

const indicatorsOf = (strategyId: string, { partnership, indicators }: StrategyFile): Stated<OutcomeIndicator>[] =>
  indicators.map(({ outcome, indicator, stated }) => ({
    id: `${strategyId}/indicator/${outcome}/${indicator.replace(' ', '-')}`,
    partnership,
    strategyId,
    planLineId: `${strategyId}/${outcome}`,
    indicator,
    basis: stated ? 'STATED' : 'REVIEWED',
    quote: stated?.quote ?? null,
    sourceLine: stated?.line ?? null,
  }));
