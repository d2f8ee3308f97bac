import type { Answer } from '../../support/graph.js';

interface Figure {
  readonly area: { readonly code: string };
  readonly measure: { readonly id: string; readonly nationalIndicator: string | null };
  readonly value: number | null;
  readonly availability: string;
  readonly availabilityNote: string | null;
  readonly nearestAvailable: Figure | null;
}
interface Reoffending {
  readonly meeting: {
    readonly attendance: readonly {
      readonly status: string;
      readonly person: { readonly name: string };
      readonly onBehalfOf: { readonly name: string } | null;
    }[];
    readonly planLines: readonly {
      readonly ref: string;
      readonly theme: string | null;
      readonly commitments: readonly {
        readonly measure: {
          readonly id: string;
          readonly nationalIndicator: string | null;
          readonly finestAreaType: string;
          readonly latest: Figure;
        };
      }[];
    }[];
  };
  readonly area: {
    readonly reoffending: readonly Figure[];
    readonly parents: readonly {
      readonly code: string;
      readonly type: string;
      readonly reoffending: readonly Figure[];
    }[];
  };
}

/** Line 116: "data is only given at a county level and not yet at District". */
export function facts({ data }: Answer): void {
  const { meeting, area } = data as unknown as Reoffending;
  const countyAlone = expect.objectContaining({
    area: expect.objectContaining({ code: 'E07000111' }),
    value: null,
    availability: 'COVERAGE_PARENT_AREA_ONLY',
    nearestAvailable: expect.objectContaining({ area: { code: 'E10000016', name: 'Kent' }, availability: 'AVAILABLE' }),
  });

  const lines = meeting.planLines.filter(({ ref }) => ref === '1.8' || ref === '1.8a');
  expect(lines.map(({ ref, theme }) => [ref, theme])).toEqual([
    ['1.8', 'Reoffending'],
    ['1.8a', 'Reoffending'],
  ]);
  for (const { commitments } of lines)
    expect(commitments.map(({ measure }) => measure)).toEqual([
      expect.objectContaining({ nationalIndicator: 'NI 18', finestAreaType: 'COUNTY', latest: countyAlone }),
    ]);

  for (const figure of area.reoffending) expect(figure).toEqual(countyAlone);
  const county = area.parents.find(({ code }) => code === 'E10000016')!;
  expect(county.type).toBe('COUNTY');
  // What stands with the county is what the district points at, and nothing else of the district has its value.
  expect(county.reoffending.map(({ value }) => value)).toEqual(
    area.reoffending.map(({ nearestAvailable }) => nearestAvailable!.value),
  );

  // Line 28, and 172: the report on prolific offenders is by somebody who sent apologies, and somebody else went through it.
  const of = (name: string) =>
    meeting.attendance
      .filter(({ person }) => person.name === name)
      .map(({ status, onBehalfOf }) => [status, onBehalfOf?.name]);
  expect(of('Jo Norman')).toEqual([['APOLOGIES', 'Kent Probation Service']]);
  expect(of('Tracey Kadir')).toEqual([['PRESENT', 'Kent Probation Service']]);
}
