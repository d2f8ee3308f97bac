/** The answer to the query of the meeting, as far as it matters who gives what. */
export interface MeetingAnswer {
  readonly meeting: {
    readonly actions: readonly { readonly measures: readonly Measure[] }[];
    readonly planLines: readonly { readonly commitments: readonly { readonly measure: Measure }[] }[];
  } | null;
  readonly area: Readonly<Record<string, unknown>> | null;
}
interface Measure {
  readonly id: string;
}

/** Whose field is which, written by hand. */
export const areaFields: Readonly<Record<string, string>> = {
  police: 'recordedCrime',
  housing: 'asbCases',
  probation: 'reoffending',
  youth: 'firstTimeEntrants',
};
export const agencies = ['partnership', ...Object.keys(areaFields)];

const isMissing = (missing: ReadonlySet<string>, { id }: Measure): boolean => missing.has(id.split('/')[0]!);

const measuresOf = ({ meeting }: MeetingAnswer): Measure[] => [
  ...(meeting?.actions ?? []).flatMap(({ measures }) => measures),
  ...(meeting?.planLines ?? []).flatMap(({ commitments }) => commitments.map(({ measure }) => measure)),
];

/**
 * What is left of the whole answer when agencies are missing: a measure is its owner's but for the id, by which the partnership
 * points at it; the name and code of the area anybody can give; the meeting is the partnership's.
 */
export function meetingWithout(missing: ReadonlySet<string>, whole: MeetingAnswer): MeetingAnswer {
  const { meeting, area } = structuredClone(whole);
  for (const measure of measuresOf({ meeting, area })) {
    if (isMissing(missing, measure)) Object.assign(measure, { title: null, organization: null, latest: null });
  }
  for (const [agency, field] of Object.entries(areaFields)) {
    if (area && missing.has(agency)) Object.assign(area, { [field]: null });
  }
  return {
    meeting: missing.has('partnership') ? null : meeting,
    area: missing.size === agencies.length ? null : area,
  };
}

/**
 * How often each missing agency is asked in vain: all of them at first, for the meeting or the area; and those whose measures
 * the meeting names once more, if there is a meeting.
 */
export function failuresWithout(missing: ReadonlySet<string>, whole: MeetingAnswer): Record<string, number> {
  const named = missing.has('partnership') ? [] : measuresOf(whole);
  return Object.fromEntries(
    [...missing].map((agency) => [agency, named.some((measure) => isMissing(new Set([agency]), measure)) ? 2 : 1]),
  );
}
