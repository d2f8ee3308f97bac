import { police } from './police.js';

const measures = police.datasets.flatMap((dataset) => dataset.measures.map((measure) => ({ ...measure, dataset })));
const breaksOf = (id: string): string[] =>
  (measures.find((measure) => measure.id === `police/${id}`)!.breaks ?? []).map(({ from }) => from).sort();

describe('the breaks of a series', () => {
  it.each([
    ['recorded-crime/all-crime', ['2013-04-01', '2014-04-01']],
    ['recorded-crime-rate/all-crime', ['2013-04-01', '2014-04-01']],
    ['ward-crime/all-crime', ['2013-04-01', '2014-04-01']],
    ['recorded-crime/fraud-offences', ['2013-04-01', '2014-04-01']],
    ['recorded-crime/burglary-dwelling', ['2014-04-01', '2017-04-01', '2023-04-01']],
    ['recorded-crime-rate/burglary-dwelling', ['2014-04-01', '2017-04-01', '2023-04-01']],
    ['ward-crime/burglary-dwelling', ['2014-04-01', '2017-04-01', '2023-04-01']],
    ['recorded-crime/burglary-other', ['2014-04-01', '2017-04-01']],
    ['ward-crime/burglary-other', ['2014-04-01', '2017-04-01']],
    ['recorded-crime/robbery', ['2014-04-01']],
    ['ward-crime/anti-social-behaviour', ['2011-04-01']],
    ['street-crime/anti-social-behaviour', ['2011-04-01']],
    ['street-crime/all-crime', ['2013-04-01', '2014-04-01']],
    ['street-crime/vehicle-crime', ['2014-04-01']],
    ['street-crime/shoplifting', ['2014-04-01']],
    ['street-crime/other-theft', ['2013-05-01', '2014-04-01']],
    ['street-crime/public-order', ['2013-05-01', '2014-04-01']],
    ['street-crime/violence-and-sexual-offences', ['2013-05-01', '2014-04-01']],
    ['street-crime/other-crime', ['2011-09-01', '2013-05-01', '2014-04-01']],
  ])('%s are %j', (id, breaks) => expect(breaksOf(id)).toEqual(breaks));

  it('lie where figures can lie on both sides: the tables of the Home Office begin in April 2002', () =>
    expect(measures.flatMap(({ breaks = [] }) => breaks).filter(({ from }) => from <= '2002-04-01')).toEqual([]));
});
