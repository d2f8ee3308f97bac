import { readWord, type Row } from '@safer-graph/kit';

/** Landlords that publish here: the id in the register of organisations is the series, the labels are what files print. */
export interface Landlord {
  readonly id: string;
  readonly name: string;
  readonly labels: readonly string[];
  /** Whether wards, months and kinds of case are published. With few homes nearly all of them would be small numbers. */
  readonly isBrokenDown: boolean;
}

export const landlords: readonly Landlord[] = [
  {
    id: 'west-kent-housing-association',
    name: 'West Kent Housing Association',
    labels: ['West Kent Housing Association', 'West Kent Housing', 'WKHA'],
    isBrokenDown: true,
  },
  {
    id: 'moat',
    name: 'Moat',
    labels: ['Moat', 'MOAT Housing', 'Moat Homes', 'Moat Homes Limited'],
    isBrokenDown: false,
  },
];

const byLabel: Readonly<Record<string, Landlord>> = Object.fromEntries(
  landlords.flatMap((landlord) => landlord.labels.map((label) => [label, landlord])),
);

/** Whose series a row belongs to, by its column Landlord. */
export const readLandlord = (row: Row): Landlord => readWord(row, 'Landlord', byLabel);
