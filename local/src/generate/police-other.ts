import { quarters } from './calendar.js';
import type { Nation, Partnership } from './nation.js';
import { countsOf, summed } from './police-count.js';
import { seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';

/** Where restorative justice is tried. */
const pilot = 'E07000116';

export function generateRestorativeDisposals(folder: string): void {
  const chance = seeded('restorative disposals');
  const rows = quarters.slice(-2).map((quarter) => [pilot, quarter, 10 + chance.poisson(4)]);
  writeTable(folder, 'restorative-disposals', ['Area Code', 'Quarter', 'Restorative Disposals'], rows, {
    publishedOn: '2009-11-12',
  });
}

/** Detected shoplifting by age, and all of it. */
export function generateDetections({ partnerships }: Nation, folder: string): void {
  const header = ['Measure', 'Area Code', 'Period', 'Numerator'];
  writeTable(folder, 'other-measures-2009-11', header, partnerships.flatMap(detectionsOf), {
    publishedOn: '2009-11-19',
  });
}

const ages = [
  ['10-to-17', 0.35],
  ['18-to-24', 0.25],
  ['25-and-over', 0.4],
] as const;

function detectionsOf(partnership: Partnership): Value[][] {
  const chance = seeded(`detections ${partnership.code}`);
  const counts = countsOf(partnership).filter(({ district }) => district.county !== null);
  const thefts = summed(counts, ({ kind, district, month }) =>
    kind.ward === 'shoplifting' && quarters.includes(month.quarter) ? `${district.code}/${month.quarter}` : null,
  );
  return [...thefts].flatMap(([key, count]) => {
    const cell = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
    const detected = ages.map(([age, share]) => ({ age, count: chance.binomial(count, 0.6 * share) }));
    const all = detected.reduce((sum, one) => sum + one.count, 0);
    return [
      ['shoplifting-detections', ...cell, all],
      ...detected.map((one) => [`shoplifting-detections-aged-${one.age}`, ...cell, one.count]),
    ];
  });
}
