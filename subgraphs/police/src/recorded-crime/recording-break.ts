import type { MeasureDefinition } from '@safer-graph/kit';

type Breaks = NonNullable<MeasureDefinition['breaks']>;

/** When police began to record in another way, by the user guide to these statistics. */
export const recordingBreaks: Breaks = [
  {
    from: '2002-04-01',
    note: 'From April 2002 the National Crime Recording Standard asks for more reports to be recorded as crimes.',
  },
];

export const burglaryBreaks: Breaks = [
  {
    from: '2017-04-01',
    note: 'From April 2017 burglary is residential or not, and no longer in a dwelling or not: sheds and garages of homes changed sides.',
  },
  {
    from: '2023-04-01',
    note: 'From April 2023 residential burglary is split into that of a home and that of an unconnected building.',
  },
];
