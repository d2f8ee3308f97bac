import { rangeInWords } from './number-range.js';
import { statedRange } from './stated-range.js';

test.each([
  [13, '13%', 'percent', 'EXACT', '12.5 to 13.5'],
  [-13, '13%', 'percent', 'EXACT', '-13.5 to -12.5'],
  [99.3, '99.3%', 'percent', 'EXACT', '99.25 to 99.35'],
  [0, '0%', 'percent', 'EXACT', '-0.5 to 0.5'],
  [5.2, '5.2', 'percentage points', 'EXACT', '5.15 to 5.25'],
  [7.6, '7.6', 'crimes per 1,000 households', 'EXACT', '7.55 to 7.65'],
  [8, '8', 'crimes per 1,000 people', 'EXACT', '7.5 to 8.5'],
  [146, '146', 'tasks', 'EXACT', '146'],
  [0, 'no', 'projects', 'EXACT', '0'],
  [-390, '390', 'crimes', 'EXACT', '-390'],
  [413000, '413,000', 'attendances', 'OVER', 'above 413000'],
  [-700, '700', 'crimes', 'OVER', 'below -700'],
  [700, '700', 'pupils', 'AT_LEAST', 'at least 700'],
  [-700, '700', 'crimes', 'AT_LEAST', 'at most -700'],
  [20, '20', 'crimes', 'UNDER', 'below 20'],
  [20, '20', 'students', 'APPROXIMATELY', '15 to 25'],
  [25, '25', 'students', 'APPROXIMATELY', '24.5 to 25.5'],
  [1200, '1,200', 'people', 'APPROXIMATELY', '1150 to 1250'],
  [1.5, '1.5', 'percent', 'APPROXIMATELY', '1.45 to 1.55'],
  [0, 'no', 'people', 'APPROXIMATELY', '-0.5 to 0.5'],
] as const)('%d (%s %s, %s) is %s', (value, printed, unit, qualifier, words) =>
  expect(rangeInWords(statedRange({ value, printed, unit, qualifier }))).toBe(words),
);
