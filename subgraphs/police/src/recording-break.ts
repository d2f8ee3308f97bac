import type { MeasureDefinition } from '@safer-graph/kit';

type Breaks = NonNullable<MeasureDefinition['breaks']>;

/**
 * When police began to record in another way, by the user guide to these statistics. The National Crime Recording Standard of
 * April 2002 is no break here: the tables begin with it.
 */
const inspections = {
  from: '2014-04-01',
  note: 'From April 2014, with the national inspection of crime recording, more of the reports are recorded as crimes; violence and sexual offences rose most, and each force changed at a time of its own.',
};

const actionFraud = {
  from: '2013-04-01',
  note: 'From April 2013 Action Fraud takes the reports of fraud that the police recorded before.',
};

const residential = {
  from: '2017-04-01',
  note: 'From April 2017 burglary is residential or not, and no longer in a dwelling or not: sheds and garages of homes changed sides.',
};

const unconnected = {
  from: '2023-04-01',
  note: 'From April 2023 residential burglary is split into that of a home and that of an unconnected building; both are counted here.',
};

const incidents = {
  from: '2011-04-01',
  note: 'From April 2011 incidents are recorded as nuisance, personal or environmental, and no longer by the longer list of kinds before.',
};

const more: Readonly<Record<string, Breaks>> = {
  'all-crime': [actionFraud],
  'fraud-offences': [actionFraud],
  'burglary-dwelling': [residential, unconnected],
  'burglary-other': [residential],
};

/** Of a series of recorded crimes, by the last part of its id. */
export const crimeBreaks = (series: string): Breaks => [...(more[series] ?? []), inspections];

/** Of incidents of anti-social behaviour, which the inspections of crime recording did not concern. */
export const incidentBreaks: Breaks = [incidents];
