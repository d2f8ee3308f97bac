import type { AgencySdl } from '../definitions.js';
import { described } from './described.js';
import { federationLink } from './federation-link.js';
import type { Finding } from './finding.js';
import { implementations } from './implementations.js';
import { keys } from './keys.js';
import { named } from './named.js';
import { nullable } from './nullable.js';
import { shareable } from './shareable.js';
import { sharedEnums } from './shared-enums.js';
import { sharedFields } from './shared-fields.js';
import { sharedTypes } from './shared-types.js';
import { sized } from './sized.js';

const perAgency = [federationLink, nullable, shareable, keys, described, named, sized];
const acrossAgencies = [sharedFields, sharedTypes, implementations, sharedEnums];

/** All that the contract asks of the agencies' SDL beyond that it composes. */
export const lint = (agencies: AgencySdl[]): Finding[] => [
  ...perAgency.flatMap((rule) => agencies.flatMap(rule)),
  ...acrossAgencies.flatMap((rule) => rule(agencies)),
];
