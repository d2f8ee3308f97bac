import { fileURLToPath } from 'node:url';
import type { AgencyContext } from './context.js';
import type { PublishedMeasure } from './dataset.js';
import { releaseRules } from './disclosure/release-rule.js';
import { provenance } from './provenance.js';
import { areaOf, readRegisters } from './register.js';
import type { ReleasedRow } from './store/released-value.loader.js';

const registers = readRegisters(fileURLToPath(new URL('../../../schema', import.meta.url)));
const dataset = { name: 'crime', title: 'Recorded crime', publisher: 'Home Office', coverage: 'A test.', measures: [] };
const rate = { id: 'toy/crime/rate', rate: { denominator: 'POPULATION' }, dataset } as unknown as PublishedMeasure;

const said = (measure: PublishedMeasure, area: string, denominator: number | null, title = 'Recorded crime') => {
  const release = { id: 'crime@2009-11-12', title, publishedOn: '2009-11-12', extractedOn: '2009-11-12' };
  const row = { availability: 'AVAILABLE', denominator, release } as unknown as ReleasedRow;
  const context = { registers } as AgencyContext;
  const told = provenance(context, measure, areaOf(registers, area), row, releaseRules.OPEN.PUBLIC);
  return [told.dataset, told.coverage];
};

describe('where a genuine count comes from', () => {
  it('is genuine as a rate on people who were counted', () =>
    expect(said(rate, 'E07000111', 114893)).toEqual([
      'Recorded crime',
      'A test. Denominator: Population, Census 2011, as at 2011-03-27 (Census 2011).',
    ]));

  it('is SYNTHETIC as a rate on people who were invented', () =>
    expect(said(rate, 'E07000110', 143000)).toEqual([
      'SYNTHETIC Recorded crime',
      'A test. Denominator: SYNTHETIC population, as at 2009-06-30 (Invented).',
    ]));

  it('is SYNTHETIC once, where the count was invented too', () =>
    expect(said(rate, 'E07000110', 143000, 'SYNTHETIC Recorded crime')[0]).toBe('SYNTHETIC Recorded crime'));

  it('is genuine where the file gave the people, or nothing is worked out', () => {
    expect(said(rate, 'E07000110', 142000)).toEqual(['Recorded crime', 'A test. Denominator: as the file gives it.']);
    expect(said(rate, 'E07000110', null)).toEqual(['Recorded crime', 'A test.']);
    expect(said({ ...rate, rate: undefined } as unknown as PublishedMeasure, 'E07000110', 143000)).toEqual([
      'Recorded crime',
      'A test.',
    ]);
  });
});
