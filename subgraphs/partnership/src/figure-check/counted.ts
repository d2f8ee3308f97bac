import { isOfMany } from '../stated-figure/share-unit.js';

const points = /\bpoints?$/i;
const money = /[£€$]|(?:^|\s)(?:gbp|eur|usd|pounds?|pence|euros?|dollars?)(?: sterling)?$/i;
const time = /^(?:working |calendar )?(?:second|minute|hour|day|week|month|year)s?(?: of\b.*| lost)?$/i;
const extent = /^(?:square |cubic )?(?:mile|yard|kilometre|metre|gram|kilogram|tonne|litre|hectare|acre|km|kg|m)s?$/i;

/** A sum of money or a time has a whole of which a share may be; a share, a rate and their points have none. */
export const isAmount = (unit: string | null): unit is string => unit !== null && !isOfMany(unit) && !points.test(unit);

/** Things or people, one by one, which alone vary by chance as counts do: neither money nor time, nor anything that is measured. */
export const isCount = (unit: string | null): unit is string =>
  isAmount(unit) && ![money, time, extent].some((measured) => measured.test(unit));
