import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { type Landlord, landlords } from '../landlord.js';
import { measureDefaults, ofEachLandlord } from '../measure-defaults.js';
import { type CaseKind, caseKinds } from './case-category.js';

const kinds = Object.keys(caseKinds) as CaseKind[];
const brokenDown = landlords.filter(({ isBrokenDown }) => isBrokenDown);
const idOf = (landlord: string, series = ''): string => `housing/anti-social-behaviour/${landlord}${series}`;

/** Ids of the series of one landlord. */
export const seriesOf = (landlord: string) => ({
  cases: idOf(landlord),
  byMonth: idOf(landlord, '-by-month'),
  perThousandHomes: idOf(landlord, '-per-1000-homes'),
  kind: (kind: CaseKind) => idOf(landlord, `-${kind}`),
});

const notANewCase = 'A further report about an open case is not a new case.';
const due = {
  monthsAfterEnd: 3,
  since: '2007-07-01',
  basis: 'on the timetable of SI 2007/1831: by the end of the next quarter',
} as const;

const common = ({ id }: Landlord) =>
  ({
    ...measureDefaults,
    unit: 'cases',
    group: 'anti-social-behaviour-cases',
    organization: id,
    disclosure: 'RESTRICTED',
  }) as const;

const cases = (landlord: Landlord): MeasureDefinition => ({
  ...common(landlord),
  id: seriesOf(landlord.id).cases,
  title: `Anti-social behaviour cases opened by ${landlord.name}`,
  description: `Cases of anti-social behaviour, of all categories, that ${landlord.name} opened in the quarter. ${notANewCase} Not comparable with another landlord's without the number of its homes.`,
  areaTypes: landlord.isBrokenDown ? ['WARD_2009', 'DISTRICT'] : ['DISTRICT'],
  due,
});

const casesByMonth = (landlord: Landlord): MeasureDefinition => ({
  ...common(landlord),
  id: seriesOf(landlord.id).byMonth,
  title: `Anti-social behaviour cases opened by ${landlord.name} in a month`,
  description: `Cases of anti-social behaviour, of all categories, that ${landlord.name} opened in the month. ${notANewCase}`,
  frequency: 'MONTHLY',
  periodKind: 'MONTH',
  group: 'anti-social-behaviour-cases-by-month',
});

const casesPerThousandHomes = (landlord: Landlord): MeasureDefinition => ({
  ...common(landlord),
  id: seriesOf(landlord.id).perThousandHomes,
  title: `Anti-social behaviour cases per 1,000 homes of ${landlord.name}`,
  description: `Cases of anti-social behaviour that ${landlord.name} opened in the three months, over the homes that it owns in the district: the measure NM01 of the Regulator of Social Housing, for a quarter and not for a year. ${notANewCase} Two landlords' rates are never averaged.`,
  unit: 'cases per 1,000 homes in 3 months',
  per: 1000,
  rate: { denominator: 'HOMES' },
  group: 'anti-social-behaviour-cases-per-1000-homes',
});

const casesOfKind = (landlord: Landlord, kind: CaseKind): MeasureDefinition => ({
  ...common(landlord),
  id: seriesOf(landlord.id).kind(kind),
  title: `Anti-social behaviour cases opened by ${landlord.name}: ${kind}`,
  description: `Of the cases that ${landlord.name} opened in the quarter, those of one kind. ${caseKinds[kind]}`,
  group: `anti-social-behaviour-kind-${kind}`,
});

export const antiSocialBehaviour: Dataset = {
  name: 'anti-social-behaviour',
  title: "Landlords' anti-social behaviour cases",
  publisher: null,
  url: null,
  licence: null,
  coverage:
    'Cases about the homes of one landlord; other tenants, owners and private renters of the district are not in them, and the police may have recorded the same event.',
  measures: [
    ...ofEachLandlord(cases),
    ...ofEachLandlord(casesPerThousandHomes),
    ...brokenDown.flatMap((landlord) => [casesByMonth(landlord), ...kinds.map((kind) => casesOfKind(landlord, kind))]),
  ],
  sums: [
    { kind: 'AREAS', from: 'WARD_2009', to: 'DISTRICT' },
    // The same count twice: what is decided of one holds for the other.
    ...landlords.map(
      ({ id }) => ({ kind: 'MEASURES', total: seriesOf(id).perThousandHomes, parts: [seriesOf(id).cases] }) as const,
    ),
    ...brokenDown.flatMap(({ id }) => {
      const series = seriesOf(id);
      return [
        { kind: 'MEASURES', total: series.cases, parts: kinds.map(series.kind) },
        { kind: 'PERIODS', total: series.cases, parts: series.byMonth },
      ] as const;
    }),
  ],
};

/** The part of the dataset that one field on Area gives, by the groups of its measures. */
export const casesOfGroups = (form: RegExp): Dataset => ({
  ...antiSocialBehaviour,
  measures: antiSocialBehaviour.measures.filter(({ group }) => form.test(group ?? '')),
});
