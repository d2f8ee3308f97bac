import type { PlaceNameEntry, Registers } from '@safer-graph/kit';
import { anchorOf } from '../minutes-import/anchor.js';
import type { PlaceName } from './place-name.js';

/** The areas of a place are those of the register; readRegisters has refused a code that is not in it. */
const asAnswered = ({ areas }: Registers, place: PlaceNameEntry): PlaceName => ({
  ...place,
  areas: place.areas.map((code) => areas.get(code)!),
});

/** Places of this name, whatever its capitals and spacing; null: all. */
export function placesNamed(registers: Registers, name: string | null): PlaceName[] {
  const places = registers.placeNames.map((place) => asAnswered(registers, place));
  if (name === null) return places;
  const asked = anchorOf(name);
  return places.filter((place) => [place.name, ...place.otherNames].some((known) => anchorOf(known) === asked));
}

/** Places that an area is, is a part of, or holds. Codes of the same ground are asked for as one. */
export function placesOf(registers: Registers, code: string): PlaceName[] {
  const ground = [code, ...(registers.areas.get(code)?.coterminousWith ?? [])];
  return registers.placeNames
    .filter(({ areas }) => areas.some((one) => ground.includes(one)))
    .map((place) => asAnswered(registers, place));
}
