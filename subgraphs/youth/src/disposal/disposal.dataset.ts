import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';
import { type DisposalTier, disposalTiers } from './disposal-tier.js';

const tiers = Object.keys(disposalTiers) as DisposalTier[];
export const seriesOf = (tier: DisposalTier | 'all'): string => `youth/disposal/${tier}`;
export const allSeries: readonly string[] = [seriesOf('all'), ...tiers.map(seriesOf)];

const series = (tier: DisposalTier | 'all', title: string, description: string): MeasureDefinition => ({
  ...measureDefaults,
  id: seriesOf(tier),
  title,
  description,
  unit: 'disposals',
  polarity: 'NEITHER',
  group: 'youth-disposals',
  areaTypes: ['DISTRICT', 'COUNTY'],
  // As the police class their restorative disposals: what a court did with a child says more, not less.
  disclosure: 'SENSITIVE',
  ...(tier === 'community' && {
    breaks: [
      {
        from: '2009-11-30',
        note: 'Since 30 November 2009 the Youth Rehabilitation Order stands in the place of several community sentences.',
      },
    ],
  }),
});

export const youthDisposals: Dataset = {
  name: 'disposal',
  title: 'Disposals of young people',
  publisher: 'kcc-youth-offending-service',
  url: null,
  licence: null,
  coverage:
    'Young people aged 10 to 17 by the district where they live, and the county. Restorative disposals, which officers give without the youth offending team, are not in them.',
  measures: [
    series(
      'all',
      'Disposals of young people',
      'Disposals of proven offences of young people, of every tier. One young person may have had several.',
    ),
    ...tiers.map((tier) =>
      series(
        tier,
        `Disposals of young people: ${tier}`,
        `Of the disposals in the year, one tier. ${disposalTiers[tier]}`,
      ),
    ),
  ],
  sums: [
    { kind: 'MEASURES', total: seriesOf('all'), parts: tiers.map(seriesOf) },
    { kind: 'AREAS', from: 'DISTRICT', to: 'COUNTY' },
  ],
};
