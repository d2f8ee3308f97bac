import type { Answer } from '../../support/graph.js';

interface Figure {
  readonly area: { readonly code: string };
  readonly measure: { readonly id: string; readonly nationalIndicator: string | null };
  readonly value: number | null;
  readonly availability: string;
  readonly availabilityNote: string | null;
  readonly nearestAvailable: Figure | null;
}
interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface Speaker {
  readonly rawText: string;
  readonly person: { readonly name: string } | null;
}
interface Reoffending {
  readonly planLines: Page<{
    readonly ref: string;
    readonly rag: string;
    readonly commitments: readonly {
      readonly measure: {
        readonly id: string;
        readonly nationalIndicator: string | null;
        readonly finestAreaType: string;
        readonly latest: Figure;
      };
    }[];
  }>;
  readonly statedFigures: Page<{ readonly quote: string; readonly sourceLine: number; readonly speaker: Speaker }>;
  readonly organization: {
    readonly documents: Page<{
      readonly id: string;
      readonly sourceLine: number;
      readonly authors: readonly Speaker[];
      readonly presenters: readonly Speaker[];
      readonly agendaItem: { readonly title: string };
    }>;
    readonly attendance: Page<{ readonly status: string; readonly person: { readonly name: string } }>;
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
  const { planLines, statedFigures, organization, area } = data as unknown as Reoffending;
  const countyAlone = expect.objectContaining({
    area: expect.objectContaining({ code: 'E07000111' }),
    value: null,
    availability: 'COVERAGE_PARENT_AREA_ONLY',
    nearestAvailable: expect.objectContaining({ area: { code: 'E10000016', name: 'Kent' }, availability: 'AVAILABLE' }),
  });

  const lines = planLines.edges.map(({ node }) => node);
  expect(lines.map(({ ref, rag }) => [ref, rag])).toEqual([
    ['1.8', 'NOT_STATED'],
    ['1.8a', 'NOT_STATED'],
  ]);
  for (const { commitments } of lines)
    expect(commitments.map(({ measure }) => measure)).toEqual([
      expect.objectContaining({ nationalIndicator: 'NI 18', finestAreaType: 'COUNTY', latest: countyAlone }),
    ]);
  expect(statedFigures.edges.map(({ node }) => [node.speaker.person?.name, node.sourceLine])).toEqual([
    ['Tracey Kadir', 116],
  ]);

  for (const figure of area.reoffending) expect(figure).toEqual(countyAlone);
  const county = area.parents.find(({ code }) => code === 'E10000016')!;
  expect(county.type).toBe('COUNTY');
  // What stands with the county is what the district points at, and nothing else of the district has its value.
  expect(county.reoffending.map(({ value }) => value)).toEqual(
    area.reoffending.map(({ nearestAvailable }) => nearestAvailable!.value),
  );

  // Lines 28 and 172: the report on prolific offenders is by somebody who sent apologies, and somebody else went through it.
  const documents = organization.documents.edges.map(({ node }) => node);
  const report = documents.find(({ id }) => id === 'sevenoaks-csp/document/ppo-report')!;
  const names = (speakers: readonly Speaker[]) => speakers.map(({ person }) => person?.name);
  expect([report.sourceLine, report.agendaItem.title]).toEqual([172, 'PPO Update']);
  expect([names(report.authors), names(report.presenters)]).toEqual([['Jo Norman'], ['Tracey Kadir']]);
  expect(organization.attendance.edges.map(({ node: { person, status } }) => [person.name, status])).toEqual([
    ['Tracey Kadir', 'PRESENT'],
    ['Jo Norman', 'APOLOGIES'],
  ]);
}
