import { byar } from './byar.js';
import { exactPoisson } from './exact-poisson.js';
import { type Limits, usualLevel } from './limits.js';

/** From here on Byar's approximation is as good as the exact interval. */
const smallestForByar = 10;

/** The interval of a count of events that happen independently of one another, and its method. */
export const poisson = (count: number, level = usualLevel): Limits & { readonly method: string } =>
  count >= smallestForByar
    ? { ...byar(count, level), method: 'Byar' }
    : { ...exactPoisson(count, level), method: 'exact Poisson' };
