import { nationOf } from './nation.js';
import { registersOf } from './synthetic-nation.js';

describe('the nation of the samples', () => {
  it('is the register: twelve partnerships of Kent, one with its 26 wards and 74 small areas', () => {
    const { areas, denominators } = registersOf(0);
    const { partnerships, counties, forces } = nationOf(areas, denominators);
    expect(partnerships).toHaveLength(12);
    const sevenoaks = partnerships.flatMap(({ districts }) => districts).find(({ code }) => code === 'E07000111')!;
    expect(sevenoaks).toMatchObject({ people: 114893, county: 'E10000016' });
    expect(sevenoaks.wards).toHaveLength(26);
    expect(sevenoaks.wards.flatMap(({ smallAreas }) => smallAreas)).toHaveLength(74);
    expect([...counties, ...forces].map(({ code }) => code)).toEqual(['E10000016', 'E23000032']);
    expect(partnerships.find(({ code }) => code === 'E22000352')!.districts).toHaveLength(2);
  });

  it('grows by invented partnerships that look like the one of the minutes, and are said to be synthetic', () => {
    const { areas, denominators, organisations } = registersOf(9);
    const { partnerships, forces } = nationOf(areas, denominators);
    expect(partnerships).toHaveLength(12 + 9);
    expect(forces).toHaveLength(1 + 2);
    const last = partnerships.at(-1)!;
    expect(last).toMatchObject({ code: 'E22900008', name: 'SYNTHETIC District 8', force: 'E23900008' });
    expect(last.districts[0]).toMatchObject({ code: 'E07900008', county: 'E10900008' });
    expect(last.districts[0]!.wards).toHaveLength(26);
    expect(organisations.at(-1)).toMatchObject({ id: 'synthetic-csp-8', areas: ['E07900008'] });
    const population = denominators.find(({ area, kind }) => area === 'E07900008' && kind === 'POPULATION');
    expect(population).toMatchObject({ value: last.districts[0]!.people, synthetic: true });
  });

  it('has each code once', () => {
    const codes = registersOf(20).areas.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
