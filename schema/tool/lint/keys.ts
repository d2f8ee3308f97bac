import { outputTypes, type AgencySdl } from '../definitions.js';
import { keysOf } from '../directives.js';
import type { Finding } from './finding.js';

const codes = ['id', 'code'];

/** Rule 2: keys travel between agencies and through logs, so they carry codes only, never anything about a person. */
export const keys = (agency: AgencySdl): Finding[] =>
  outputTypes(agency).flatMap((type) =>
    keysOf(type)
      .filter((key) => !codes.includes(key.trim()))
      .map((key) => ({
        agency: agency.name,
        at: type.name.value,
        message: `@key(fields: "${key}"): a key is one code, named id or code (rule 2).`,
      })),
  );
