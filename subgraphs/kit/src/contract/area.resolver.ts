import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { AgencyContext } from '../context.js';
import { type AreaEntry, areaOf } from '../register.js';
import { Area } from './area.js';
import { AreaCodeScalar } from './scalars.js';

/** Every subgraph answers for an area, so that the agencies' figures can be asked for while any other is down. */
@Resolver(() => Area)
export class AreaResolver {
  @Query(() => Area, {
    nullable: true,
    description: 'An area of the register; an error BAD_USER_INPUT for a code that is not in it.',
  })
  @Directive('@shareable')
  area(
    @Arg('code', () => AreaCodeScalar, { description: 'Its code: E07000111 is Sevenoaks district.' }) code: string,
    @Ctx() { registers }: AgencyContext,
  ): AreaEntry {
    return areaOf(registers, code, 'code');
  }
}
