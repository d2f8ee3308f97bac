/** What the public is told of each measure for Sevenoaks as known on 3 December 2009; sums of sample rows by eye. */
const synthetic = (dataset: string): string => `SYNTHETIC ${dataset}`;
const crime = 'Police recorded crime by community safety partnership';
const small =
  'A small number, or one that would give a small number away. Counts of 1 to 7 are withheld; larger counts are rounded to the nearest 5.';

const figure = (
  unit: string,
  period: string | null,
  publisher: string,
  dataset: string,
  publishedOn: string | null,
  answer: { value: number; sourceLine?: number } | { why: string; note: string; sourceLine?: number },
) => ({
  value: 'value' in answer ? answer.value : null,
  unit,
  availability: 'value' in answer ? 'AVAILABLE' : answer.why,
  availabilityNote: 'value' in answer ? null : answer.note,
  period: period === null ? null : { code: period },
  nearestAvailable: null as unknown,
  provenance: { dataset, publisher, publishedOn, sourceLine: answer.sourceLine ?? null },
});

const crimes = (value: number) =>
  figure('crimes', '2009/10 Q2', 'Home Office', synthetic(crime), '2009-11-12', { value });

export const figures: Readonly<
  Record<string, { title: string; owner: readonly [id: string, name: string]; latest: object }>
> = {
  'police/recorded-crime/vehicle-crime': {
    title: 'Vehicle crime',
    owner: ['kent-police', 'Kent Police'],
    latest: crimes(116 + 21),
  },
  'police/recorded-crime/burglary-dwelling': {
    title: 'Burglary in a dwelling',
    owner: ['kent-police', 'Kent Police'],
    latest: crimes(51 + 9),
  },
  'police/recorded-crime/violence-against-the-person': {
    title: 'Violence against the person',
    owner: ['kent-police', 'Kent Police'],
    latest: crimes(76 + 81),
  },
  'police/restorative-disposal/young-people': {
    title: 'Restorative disposals of young people',
    owner: ['kent-police', 'Kent Police'],
    latest: figure('disposals', null, 'Kent Police', 'Restorative disposals of the restorative justice pilot', null, {
      why: 'NOT_APPLICABLE',
      note: 'Covers only Tunbridge Wells (E07000116).',
    }),
  },
  'police/anpr-system/count': {
    title: 'ANPR systems',
    owner: ['kent-police', 'Kent Police'],
    latest: figure('systems', '2009-12-03', 'Kent Police', 'minutes', '2009-12-03', { value: 1, sourceLine: 212 }),
  },
  'probation/programme-referral/power-project': {
    title: 'Referrals to the Power Project',
    owner: ['kent-probation-service', 'Kent Probation Service'],
    latest: figure(
      'referrals',
      '2009/10 Q2',
      'Kent Probation Service',
      synthetic('Referrals to programmes'),
      '2009-11-05',
      {
        why: 'SUPPRESSED',
        note: small,
      },
    ),
  },
  'probation/reoffending/adult': {
    title: 'Adult reoffending',
    owner: ['kent-probation-service', 'Kent Probation Service'],
    latest: {
      ...figure('per cent', null, 'Ministry of Justice', 'Local adult reoffending', null, {
        why: 'COVERAGE_PARENT_AREA_ONLY',
        note: 'Published for Kent (county), not for a district.',
      }),
      nearestAvailable: {
        area: { code: 'E10000016', name: 'Kent' },
        value: expect.closeTo((100 * 1034) / 11153, 8),
        provenance: { dataset: synthetic('Local adult reoffending') },
      },
    },
  },
  'youth/bullying/experienced': {
    title: 'Children who have experienced bullying',
    owner: ['kcc-youth-offending-service', 'KCC Youth Offending Service'],
    latest: figure('per cent', null, 'KCC Youth Offending Service', 'Children who have experienced bullying', null, {
      why: 'NOT_COLLECTED',
      note: 'KCC Youth Offending Service does not collect this. It could come from Safe Schools.',
    }),
  },
  'youth/reparation-project/count': {
    title: 'Reparation projects',
    owner: ['kcc-youth-offending-service', 'KCC Youth Offending Service'],
    latest: figure('projects', '2009-12-03', 'KCC Youth Offending Service', 'minutes', '2009-12-03', {
      value: 0,
      sourceLine: 216,
    }),
  },
  'youth/participation/summer-activities': {
    title: 'Attendances at summer activities',
    owner: ['sevenoaks-district-council', 'Sevenoaks District Council'],
    latest: figure(
      'attendances',
      '2008/09 H2',
      'Sevenoaks District Council',
      synthetic("Monitoring of the Young People's Action Plan"),
      '2009-06-11',
      { value: 205 + 105 + 301 },
    ),
  },
};
