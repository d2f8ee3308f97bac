import { numberingAnomalies } from './numbering.js';

const anomalies = (...numbers: (string | null)[]) =>
  numberingAnomalies(numbers.map((printedNumber, index) => ({ printedNumber, line: index + 1, title: 'Update' }))).map(
    ({ line, rule }) => `${line} ${rule}`,
  );

it.each([
  [['1', '2', '2.1', '2.2', '3'], []],
  [['1', '2', '4'], ['3 NUMBER_SKIPPED']],
  [['4', '4.1', '4.3'], ['3 NUMBER_SKIPPED']],
  [
    ['4.5', null, '6', '6.1', '6', '6.1'],
    ['2 HEADING_UNNUMBERED', '3 NUMBER_SKIPPED', '5 NUMBER_REPEATED', '6 NUMBER_REPEATED'],
  ],
  [['125/20', '126/20'], []],
  [['4', '4a', '4b', '5'], []],
  [[null, null], []],
])('%j', (numbers, expected) => expect(anomalies(...numbers)).toEqual(expected));
