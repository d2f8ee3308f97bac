import { Kind } from 'graphql';
import type { Catalogue, CatalogueMeasure } from '../catalogue.js';
import { typesOf, type AgencySdl } from '../definitions.js';
import type { Registers } from '../registers.js';
import type { Finding } from './finding.js';

/** An agency's catalogue names only what the registers and its own SDL know. */
export function catalogueFindings(agency: AgencySdl, catalogue: Catalogue, registers: Registers): Finding[] {
  const areas = new Set(registers.areas.map(({ code }) => code));
  const organisations = new Set(registers.organisations.map(({ id }) => id));
  const ids = catalogue.measures.map(({ id }) => id);
  const complaints = (measure: CatalogueMeasure, index: number) => [
    ...(measure.id.startsWith(`${agency.name}/`) ? [] : [`expected an id that starts with ${agency.name}/.`]),
    ...(ids.indexOf(measure.id) === index ? [] : ['is there twice; an id names one series.']),
    ...unknown(organisations, [measure.organization, measure.alternativeProvider]).map(
      (id) => `organisation ${id} is not in registers/organisations.json.`,
    ),
    ...unknown(areas, measure.coverage ?? []).map((code) => `area ${code} is not in registers/areas.json.`),
    ...(measure.finestAreaType === (measure.areaTypes[0] ?? null)
      ? []
      : [
          `expected finestAreaType ${measure.areaTypes[0] ?? null}, the first of areaTypes, got ${measure.finestAreaType}.`,
        ]),
    ...(measure.collected === measure.areaTypes.length > 0
      ? []
      : [`collected is ${measure.collected}, but areaTypes are [${measure.areaTypes.join(', ')}].`]),
  ];
  return [
    ...(catalogue.agency === agency.name
      ? []
      : [
          { agency: agency.name, at: 'catalogue', message: `expected agency ${agency.name}, got ${catalogue.agency}.` },
        ]),
    ...missingTypes(agency, catalogue),
    ...catalogue.measures.flatMap((measure, index) =>
      complaints(measure, index).map((message) => ({ agency: agency.name, at: measure.id, message })),
    ),
  ];
}

const unknown = (known: Set<string>, named: (string | null)[]) =>
  named.filter((id): id is string => id !== null && !known.has(id));

function missingTypes(agency: AgencySdl, { types }: Catalogue): Finding[] {
  const declared = typesOf(agency);
  return [
    [types.measure, 'Measure'],
    [types.observation, 'Observation'],
  ].flatMap(([name, shape]) => {
    const type = declared.find((candidate) => candidate.name.value === name);
    const implemented = type?.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.interfaces ?? []) : [];
    return implemented.some((one) => one.name.value === shape)
      ? []
      : [
          {
            agency: agency.name,
            at: 'catalogue.types',
            message: `expected a type ${name} that implements ${shape} in the SDL.`,
          },
        ];
  });
}
