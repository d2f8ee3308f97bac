import type { Dataset } from '@safer-graph/kit';
import { quarterlyDuty } from '../measure-defaults.js';

/** The pilot runs in Tunbridge Wells alone; the area is added when it is rolled out. */
const pilotAreas = ['E07000116'];
/** When it began is not stated anywhere: no quarter is asked for before the year of the minutes that tell of it. */
const pilotSince = '2009-04-01';

export const restorativeDisposals: Dataset = {
  name: 'restorative-disposal',
  title: 'Restorative disposals of the restorative justice pilot',
  publisher: 'kent-police',
  url: null,
  licence: null,
  coverage:
    'Low-level crime and anti-social behaviour by young people that officers dealt with by restorative justice, in the pilot area of Tunbridge Wells.',
  measures: [
    {
      id: 'police/restorative-disposal/young-people',
      title: 'Restorative disposals of young people',
      description: 'Cases of young people that officers settled by restorative justice. Not a conviction.',
      unit: 'disposals',
      per: null,
      polarity: 'NEITHER',
      frequency: 'QUARTERLY',
      periodKind: 'QUARTER',
      group: null,
      collected: true,
      areaTypes: ['DISTRICT'],
      coverage: pilotAreas,
      organization: 'kent-police',
      disclosure: 'SENSITIVE',
      alternativeProvider: null,
      nationalIndicator: null,
      due: { ...quarterlyDuty, since: pilotSince, basis: `on the timetable of ${quarterlyDuty.basis}` },
    },
  ],
};
