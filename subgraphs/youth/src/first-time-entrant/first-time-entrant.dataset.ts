import type { Dataset, MeasureDefinition } from '@safer-graph/kit';

const source = (series: string, title: string, description: string): MeasureDefinition => ({
  id: `youth/first-time-entrant/${series}`,
  title,
  description: `${description} A count: the indicator's rate per 100,000 needs the number of residents aged 10 to 17, which is not in the register of denominators.`,
  unit: 'young people',
  per: null,
  polarity: 'LOW_IS_GOOD',
  frequency: 'YEARLY',
  periodKind: 'FINANCIAL_YEAR',
  group: 'first-time-entrants',
  collected: true,
  areaTypes: ['DISTRICT'],
  coverage: null,
  organization: 'kcc-youth-offending-service',
  disclosure: 'RESTRICTED',
  alternativeProvider: null,
  nationalIndicator: 'NI 111',
  due: null,
});

export const firstTimeEntrants: Dataset = {
  name: 'first-time-entrant',
  title: 'First-time entrants to the youth justice system aged 10 to 17',
  publisher: 'kcc-youth-offending-service',
  url: null,
  licence: null,
  coverage:
    'Young people aged 10 to 17 by the district where they live. The two sources count differently: one never stands for the other.',
  measures: [
    source(
      'pnc',
      'First-time entrants by the Police National Computer',
      'Young people aged 10 to 17 whose first reprimand, warning or conviction stands in the Police National Computer in the year.',
    ),
    source(
      'yot',
      'First-time entrants by the records of the youth offending team',
      'Young people aged 10 to 17 who came to the youth offending team with a first substantive outcome in the year, by its own records.',
    ),
  ],
};
