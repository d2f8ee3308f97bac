import { Measure, Observation } from '@safer-graph/kit';
import { Directive, ObjectType } from 'type-graphql';

@ObjectType('HousingMeasure', { implements: Measure, description: 'A series of figures that a landlord publishes.' })
@Directive('@key(fields: "id")')
export class HousingMeasure extends Measure {}

@ObjectType('HousingObservation', {
  implements: Observation,
  description: 'A figure of a landlord, or the reason why there is none.',
})
@Directive('@key(fields: "id")')
export class HousingObservation extends Observation {}
