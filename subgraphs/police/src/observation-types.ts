import { Measure, Observation } from '@safer-graph/kit';
import { Directive, ObjectType } from 'type-graphql';

@ObjectType('PoliceMeasure', { implements: Measure, description: 'A series of figures that the police publish.' })
@Directive('@key(fields: "id")')
export class PoliceMeasure extends Measure {}

@ObjectType('PoliceObservation', {
  implements: Observation,
  description: 'A figure of the police, or the reason why there is none.',
})
@Directive('@key(fields: "id")')
export class PoliceObservation extends Observation {}
