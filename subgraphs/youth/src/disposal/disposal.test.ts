import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { youthDisposals } from './disposal.dataset.js';
import { disposalImport } from './disposal.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = { 'Area Code': 'E07000111', 'Financial Year': '2008/09', Disposal: 'Referral Order', Disposals: '31' };
const id = (tier: string) => `youth/disposal/${tier}`;

describe('a row of the return of disposals', () => {
  const cell = {
    area: 'E07000111',
    period: { code: '2008/09', kind: 'FINANCIAL_YEAR', start: '2008-04-01', end: '2009-03-31' },
  };

  it('is a part of all disposals, and of its tier', () => {
    const part = { ...cell, part: 'Referral Order', numerator: 31 };
    expect(disposalImport.read(row, registers)).toEqual([
      { ...part, measure: id('all') },
      { ...part, measure: id('first-tier') },
    ]);
  });

  it('of all disposals states the sum, and that what is not listed is none', () => {
    const nothing = { ...cell, part: 'All', numerator: 0 };
    expect(disposalImport.read({ ...row, Disposal: 'All', Disposals: '140' }, registers)).toEqual([
      ...['all', 'pre-court', 'first-tier', 'community', 'custody'].map((tier) => ({ ...nothing, measure: id(tier) })),
      { ...cell, measure: id('all'), total: true, numerator: 140 },
    ]);
  });

  it.each([
    ['Sentence Deferred', 'first-tier'],
    ['community punishment and rehabilitation order', 'community'],
    ['Community Rehabilitation Order with Conditions', 'community'],
    ['Supervision Order with Conditions', 'community'],
    ['Drug Treatment and Testing Order', 'community'],
    ['Section 226 Detention', 'custody'],
    ['Section 228 Detention', 'custody'],
    ['Youth Conditional Caution', 'pre-court'],
  ])('of %s belongs to the tier %s', (disposal, tier) =>
    expect(disposalImport.read({ ...row, Disposal: disposal }, registers)[1]?.measure).toBe(id(tier)),
  );

  it('is comparable across the Youth Rehabilitation Order where that took no place', () =>
    expect(youthDisposals.measures.filter(({ breaks }) => breaks).map((measure) => measure.id)).toEqual([
      id('community'),
    ]));

  it('of restorative disposals is passed over: the police publish them', () =>
    expect(disposalImport.read({ ...row, Disposal: 'Youth Restorative Disposal' }, registers)).toEqual([]));

  it.each([
    ['Area Code', 'Kent', 'Area Code: expected the code of an area in the register, such as E07000111; got "Kent"'],
    ['Financial Year', '2009/10 Q1', 'Financial Year: expected a financial year such as 2009/10; got "2009/10 Q1"'],
    ['Disposal', 'Stocks', 'Disposal: expected one of All, Youth Restorative Disposal, Reprimand, Police Reprimand, '],
    ['Disposals', '<5', 'Disposals: expected a whole number, 0 or more; got "<5"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => disposalImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});
