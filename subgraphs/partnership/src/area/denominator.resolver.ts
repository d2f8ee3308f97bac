import {
  Area,
  type AreaEntry,
  denominatorOf,
  type DenominatorKind,
  periodValue,
  readPeriod,
  type Registers,
} from '@safer-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import { Denominator } from './denominator.js';

@Resolver(() => Area)
export class AreaDenominatorResolver {
  @FieldResolver(() => Denominator, {
    nullable: true,
    description:
      'How many people live in it, by the register of denominators; null where the register does not say. Codes of the same ground have the same answer; a larger area’s number never stands in.',
  })
  population(@Root() { code }: AreaEntry, @Ctx() { registers }: PartnershipContext): Denominator | null {
    return answered(registers, code, 'POPULATION');
  }

  @FieldResolver(() => Denominator, {
    nullable: true,
    description: 'How many households live in it, by the same register; null where it does not say.',
  })
  households(@Root() { code }: AreaEntry, @Ctx() { registers }: PartnershipContext): Denominator | null {
    return answered(registers, code, 'HOUSEHOLDS');
  }
}

function answered(registers: Registers, code: string, kind: DenominatorKind): Denominator | null {
  const entry = denominatorOf(registers, code, kind);
  return entry && { ...entry, period: periodValue(readPeriod(entry.period)!) };
}
