import type { Dataset } from '../dataset.js';
import type { Registers } from '../register.js';
import type { Row } from './importer.js';

/**
 * Whether a row of a national table is of an authority that the dataset is not published for: such rows are passed over. What is
 * no code of an authority at all is not: it has to be refused.
 */
export function isOfAnotherAuthority(
  row: Row,
  column: string,
  { measures }: Dataset,
  { areas }: Pick<Registers, 'areas'>,
): boolean {
  const code = row[column] ?? '';
  if (!/^[A-Z]\d{8}$/.test(code)) return false;
  const entry = areas.get(code);
  const types = [entry, ...(entry?.coterminousWith ?? []).map((other) => areas.get(other))].map((area) => area?.type);
  return !measures.some(({ areaTypes }) => areaTypes.some((type) => types.includes(type)));
}
