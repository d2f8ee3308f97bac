import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
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
