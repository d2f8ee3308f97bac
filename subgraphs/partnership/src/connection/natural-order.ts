/** The place of an id as people count, 1.8, 1.8a, 1.9, 1.10: rows that are listed so have it in the column `place`. */
export const naturalOrder = (id: string): string => `natural_order(${id})`;
