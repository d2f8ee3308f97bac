import { Measure, Observation } from '@safer-graph/kit';
import { Directive, ObjectType } from 'type-graphql';

@ObjectType('PartnershipMeasure', {
  implements: Measure,
  description: 'A series of figures that the partnership itself publishes.',
})
@Directive('@key(fields: "id")')
export class PartnershipMeasure extends Measure {}

@ObjectType('PartnershipObservation', {
  implements: Observation,
  description: 'A figure of the partnership itself, or the reason why there is none.',
})
@Directive('@key(fields: "id")')
export class PartnershipObservation extends Observation {}
