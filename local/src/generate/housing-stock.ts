import type { District, Nation } from './nation.js';

export const landlordNames = { westKent: 'West Kent Housing Association', moat: 'Moat' } as const;
export type LandlordName = (typeof landlordNames)[keyof typeof landlordNames];

/** Homes of a landlord in one district. */
export interface Stock {
  readonly landlord: LandlordName;
  readonly district: District;
  readonly homes: number;
}

/** Invented numbers of homes, in the districts of the register where the samples give a landlord any. */
const knownHomes: Readonly<Record<LandlordName, Readonly<Record<string, number>>>> = {
  [landlordNames.westKent]: { E07000111: 5200, E07000115: 1450, E07000116: 1020 },
  [landlordNames.moat]: { E07000111: 320, E07000107: 4100, E07000110: 2600, E07000113: 2080 },
};
/** Of the households of an invented district. */
const shareOfHouseholds = { [landlordNames.westKent]: 0.1, [landlordNames.moat]: 0.02 } as const;

/** Where each landlord has homes. In an invented district both have some. */
export const stocksOf = (landlord: LandlordName, { partnerships }: Nation): readonly Stock[] =>
  partnerships
    .flatMap(({ districts }) => districts)
    .flatMap((district) => {
      const isInvented = district.name.startsWith('SYNTHETIC');
      const homes = isInvented
        ? Math.round(district.households * shareOfHouseholds[landlord])
        : knownHomes[landlord][district.code];
      return homes ? [{ landlord, district, homes }] : [];
    });
