import { FieldResolver, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { ComputedRollUp, computedRollUp } from './computed-roll-up.js';
import { MonitoringReturn } from './monitoring-return.entity.js';
import { rollUp, RollUp, statedTotal } from './roll-up.js';

const kindWords = { OUTCOME: 'outcomes', ACTION: 'actions' } as const;

@Resolver(() => RollUp)
export class RollUpResolver {
  @FieldResolver(() => ComputedRollUp, { nullable: true, description: 'As counted from the lines that are held here.' })
  async computed(@Root() { quarter, kind, stated }: RollUp, @PlaceLoaders() loaders: Loaders): Promise<ComputedRollUp> {
    const held = await loaders.heldCountsByReturn.load(quarter.id);
    return computedRollUp(
      held.filter((count) => count.kind === kind),
      stated?.total ?? null,
      kindWords[kind],
    );
  }
}

@Resolver(() => MonitoringReturn)
export class MonitoringRollUpResolver {
  @FieldResolver(() => RollUp, {
    nullable: true,
    description: 'How the outcomes are rated: as printed, and as counted.',
  })
  outcomes(@Root() quarter: MonitoringReturn): RollUp {
    return rollUp(quarter, 'OUTCOME');
  }

  @FieldResolver(() => RollUp, {
    nullable: true,
    description: 'How the actions of the plan are rated: as printed, and as counted.',
  })
  actions(@Root() quarter: MonitoringReturn): RollUp {
    return rollUp(quarter, 'ACTION');
  }

  @FieldResolver(() => ComputedRollUp, {
    nullable: true,
    description: 'How outcomes and actions together are rated, as counted from the lines that are held here.',
  })
  async computed(@Root() quarter: MonitoringReturn, @PlaceLoaders() loaders: Loaders): Promise<ComputedRollUp> {
    const held = await loaders.heldCountsByReturn.load(quarter.id);
    const total = statedTotal([rollUp(quarter, 'OUTCOME'), rollUp(quarter, 'ACTION')]);
    return computedRollUp(held, total, 'lines');
  }
}
