import { denominatorOf } from '@safer-graph/kit';
import { isCount } from './counted.js';
import { checkOf, type Rule } from './figure-check.js';
import { toOneDecimal, written } from './written.js';

/** Nobody is counted twice among these; attendances, crimes or tasks may be several of one person. */
const persons =
  /(?:^|\s)(?:people|persons|residents|pupils|students|children|adults|men|women|delegates|victims|offenders|volunteers)$/;

/** More events than one for everybody who lives there is possible, but is asked about before it is repeated. */
const mostPerResident = 1;

export const implausibleForPopulation: Rule = (figures, registers) =>
  figures.flatMap((figure) => {
    const { kind, value, unit, areaCode } = figure;
    if (kind !== 'VALUE' || value === null || !isCount(unit) || areaCode === null) return [];
    const population = denominatorOf(registers, areaCode, 'POPULATION');
    if (!population) return [];
    const perResident = value / population.value;
    const area = registers.areas.get(areaCode)?.name ?? areaCode;
    const told = `${written(value)} ${unit} for ${written(population.value)} who live in ${area} (${population.title})`;
    if (perResident <= mostPerResident) return [];
    const each = `${toOneDecimal(perResident)} for each`;
    return persons.test(unit)
      ? [checkOf('IMPLAUSIBLE_FOR_POPULATION', 'FOUND', `${told}: more people than there are.`, [figure])]
      : [checkOf('IMPLAUSIBLE_FOR_POPULATION', 'NEEDS_CONFIRMATION', `${told}: ${each}.`, [figure])];
  });
