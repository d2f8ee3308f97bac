/** Two quarters of a fire service that does not exist in this repository: synthetic, as its provenance says. */
const figures: Record<string, number> = { '2009/10 Q1': 14, '2009/10 Q2': 9 };
const area = 'E07000111';
const measureId = 'fire/deliberate-fires';

const labels: Record<string, [string, string]> = {
  '2009/10 Q1': ['2009-04-01', '2009-06-30'],
  '2009/10 Q2': ['2009-07-01', '2009-09-30'],
};

interface Asked {
  area: string;
  period?: string | null;
  asOf?: string | null;
}

export const measure = () => ({
  __typename: 'FireMeasure',
  id: measureId,
  title: 'Deliberate fires',
  description: 'Fires that were set on purpose.',
  unit: 'fires',
  polarity: 'LOW_IS_GOOD',
  frequency: 'QUARTERLY',
  finestAreaType: 'DISTRICT',
  disclosure: 'OPEN',
  organization: { __typename: 'Organization', id: 'kent-fire-and-rescue' },
  nationalIndicator: null,
  group: null,
  observation,
  latest: (asked: Asked) => observation({ ...asked, period: '2009/10 Q2' }),
  series: (asked: Asked) => Object.keys(figures).map((period) => observation({ ...asked, period })),
});

export function observation({ area: asked, period: wanted, asOf }: Asked): object {
  const period = wanted ?? '2009/10 Q2';
  const [start, end] = labels[period] ?? [];
  const value = asked === area ? figures[period] : undefined;
  return {
    __typename: 'FireObservation',
    id: [measureId, asked, period, asOf ?? 'latest'].join('@'),
    measure,
    area: { __typename: 'Area', code: asked },
    period: start && end ? { code: period, start, end, kind: 'QUARTER', label: period } : null,
    value: value ?? null,
    unit: 'fires',
    qualifier: value === undefined ? null : 'EXACT',
    availability: value === undefined ? 'NOT_PUBLISHED' : 'AVAILABLE',
    availabilityNote: value === undefined ? 'Not in this sample.' : null,
    status: value === undefined ? null : 'FINAL',
    provenance: { dataset: 'SYNTHETIC deliberate fires', publisher: 'kent-fire-and-rescue' },
  };
}

/** What a reference from another agency stands for: the key tells the type where the representation does not. */
export function entity({ __typename, id, code }: { __typename: string; id?: string; code?: string }): object | null {
  if (__typename === 'Area' && code) return areaOf(code);
  if (__typename === 'FireMeasure' && id === measureId) return measure();
  if (__typename !== 'FireObservation' || !id) return null;
  const [, asked = '', period = ''] = id.split('@');
  return observation({ area: asked, period });
}

export const areaOf = (code: string) => ({
  __typename: 'Area',
  code,
  deliberateFires: (asked: Omit<Asked, 'area'>) => [observation({ ...asked, area: code })],
});
