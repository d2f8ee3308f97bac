import { months, type SampleMonth } from './calendar.js';
import type { District, Partnership } from './nation.js';
import { antiSocialBehaviour, type Offence, offences } from './police-offence.js';
import { seeded } from './seeded.js';

/** How often one kind of deed happened in one ward and month; in a district without wards, in all of it. */
export interface Count {
  readonly district: District;
  readonly ward: District['wards'][number] | null;
  readonly month: SampleMonth;
  /** Null: anti-social behaviour, which is no offence. */
  readonly offence: Offence | null;
  readonly kind: Pick<Offence, 'ward' | 'street'>;
  readonly count: number;
}

/** The same for each table that is made of it: the tables of one sample agree with one another. */
export function countsOf({ code, districts }: Partnership): Count[] {
  const chance = seeded(`crime ${code}`);
  const burden = chance.between(0.75, 1.25);
  return districts.flatMap((district) => {
    const places =
      district.wards.length > 0
        ? district.wards.map((ward) => ({ ward, people: ward.people }))
        : [{ ward: null, people: district.people }];
    const kinds = [
      ...offences.map((offence) => ({ offence, kind: offence })),
      { offence: null, kind: antiSocialBehaviour },
    ];
    return kinds.flatMap(({ offence, kind }) => {
      const yearly = chance.between(0.91, 1.03);
      return places.flatMap(({ ward, people }) => {
        // Of wards some have the shops and the station, and some are fields.
        const usual = burden * (people / 100_000) * kind.often * (ward ? chance.between(0.4, 1.7) : 1);
        return months.map((month, place) => {
          const season = 1 + kind.swing * Math.cos((2 * Math.PI * (month.month - kind.peak)) / 12);
          const trend = 1 + ((yearly - 1) * place) / 12;
          return { district, ward, month, offence, kind, count: chance.poisson(usual * season * trend) };
        });
      });
    });
  });
}

/** Sums counts by whatever the key says; none for those without a key. */
export function summed(counts: readonly Count[], key: (count: Count) => string | null): Map<string, number> {
  const sums = new Map<string, number>();
  for (const count of counts) {
    const name = key(count);
    if (name !== null) sums.set(name, (sums.get(name) ?? 0) + count.count);
  }
  return sums;
}
