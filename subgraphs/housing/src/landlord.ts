import { readWord, type Row } from '@safer-graph/kit';

/** Landlords that publish here: the id in the register of organisations is the series, the labels are what files print. */
export interface Landlord {
  readonly id: string;
  readonly name: string;
  readonly labels: readonly string[];
}

export const landlords: readonly Landlord[] = [
  {
    id: 'west-kent-housing-association',
    name: 'West Kent Housing Association',
    labels: ['West Kent Housing Association', 'WKHA'],
  },
  { id: 'moat', name: 'Moat', labels: ['Moat'] },
];

const idsByLabel: Readonly<Record<string, string>> = Object.fromEntries(
  landlords.flatMap(({ id, labels }) => labels.map((label) => [label, id])),
);

/** Whose series a row belongs to, by its column Landlord. */
export const readLandlord = (row: Row): string => readWord(row, 'Landlord', idsByLabel);
