import type { StatedFigure } from '../src/stated-figure/stated-figure.entity.js';

const nothing = {
  version: 1,
  withdrawnOn: null,
  quote: '',
  speakerText: null,
  speakerId: null,
  value: null,
  printed: null,
  unit: null,
  qualifier: null,
  direction: null,
  assessment: 'NOT_STATED',
  periodCode: null,
  periodText: null,
  areaCode: null,
  areaText: null,
  numerator: null,
  denominator: null,
  sampleSize: null,
  partOf: null,
  category: null,
  comparedWithId: null,
  comparator: null,
  measureId: null,
  observationArea: null,
  observationPeriod: null,
  observationDiffers: null,
  basis: null,
} as const;

/** A figure that somebody stated in an invented meeting. */
export const statedFigure = (id: string, stated: Partial<StatedFigure>): StatedFigure => ({
  ...nothing,
  partnership: 'elsewhere-csp',
  meetingId: 'elsewhere-csp/2015-05-05',
  agendaItemId: 'elsewhere-csp/2015-05-05/item-01',
  sourceLine: 1,
  kind: 'VALUE',
  subject: 'something',
  ...stated,
  id,
});

/** An exact value as printed: 74% or 20. */
export const printed = (id: string, text: string, unit: string, stated: Partial<StatedFigure> = {}): StatedFigure =>
  statedFigure(id, {
    value: Number(text.replace(/[^\d.]/g, '')),
    printed: text,
    unit,
    qualifier: 'EXACT',
    ...stated,
  });

/** What a rule says of figures, without the figures themselves. */
export const saidOf = (
  checks: readonly { rule: string; result: string; detail: string; figures: readonly StatedFigure[] }[],
) => checks.map(({ result, detail, figures }) => [result, detail, figures.map(({ id }) => id).join(' ')]);
