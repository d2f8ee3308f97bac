import { type Catalogue, catalogueShape } from '../measure/catalogue.js';
import { ownFigures } from './own-figures.js';

export const ownCatalogue: Catalogue = catalogueShape.parse(ownFigures.catalogue);

/** A folder of catalogues has the partnership's own too, as it was when it was printed; what holds is what is published here. */
export const ofOthers = (catalogues: readonly Catalogue[]): Catalogue[] =>
  catalogues.filter(({ agency }) => agency !== ownCatalogue.agency);

/** All catalogues by which the partnership can point at a measure. */
export const withOwn = (catalogues: readonly Catalogue[]): Catalogue[] => [...ofOthers(catalogues), ownCatalogue];
