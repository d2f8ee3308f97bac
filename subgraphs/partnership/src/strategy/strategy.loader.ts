import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { goOn, type Start } from '../connection/keyset.js';
import { byReference } from '../plan-line/reference-order.js';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { OutcomeIndicator } from './outcome-indicator.entity.js';
import { RagScheme } from './rag-scheme.entity.js';
import { StrategyTheme } from './strategy-theme.entity.js';
import { Strategy } from './strategy.entity.js';

export const strategyLoaders = (db: DataSource, tenant: Tenant) => {
  const standing = { withdrawnOn: IsNull(), ...tenant };
  return {
    strategyById: rowById((ids) => db.getRepository(Strategy).find({ where: { id: Any([...ids]), ...tenant } })),

    strategyThemeById: rowById((ids) =>
      db.getRepository(StrategyTheme).find({ where: { id: Any([...ids]), ...tenant } }),
    ),

    themesByStrategy: manyByKey(
      (ids: readonly string[]) =>
        db
          .getRepository(StrategyTheme)
          .find({ where: { strategyId: Any([...ids]), ...standing }, order: { position: 'ASC' } }),
      ({ strategyId }) => strategyId,
    ),

    indicatorById: rowById((ids) =>
      db.getRepository(OutcomeIndicator).find({ where: { id: Any([...ids]), ...tenant } }),
    ),

    indicatorsByOutcome: manyByKey(
      async (ids: readonly string[]) =>
        (await db.getRepository(OutcomeIndicator).find({ where: { planLineId: Any([...ids]), ...standing } })).sort(
          (one, other) => byReference({ ref: one.indicator }, { ref: other.indicator }),
        ),
      ({ planLineId }) => planLineId,
    ),

    strategiesBehind: (partnership: string | null, start: Start, limit: number): Promise<Strategy[]> => {
      const query = db.getRepository(Strategy).createQueryBuilder('strategy').where(standing);
      if (partnership != null) query.andWhere('strategy.partnership = :partnership', { partnership });
      return goOn(query, ['strategy.id'], 'ASC', start, limit).getMany();
    },

    ragSchemeById: rowById((ids) => db.getRepository(RagScheme).find({ where: { id: Any([...ids]), ...tenant } })),

    /** The oldest first. */
    ragSchemesByStrategy: manyByKey(
      (ids: readonly string[]) =>
        db
          .getRepository(RagScheme)
          .find({ where: { strategyId: Any([...ids]), ...standing }, order: { validFrom: 'ASC', edition: 'ASC' } }),
      ({ strategyId }) => strategyId,
    ),
  };
};
