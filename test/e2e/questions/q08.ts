import type { Answer } from '../../support/graph.js';

interface Figure {
  readonly measure: { readonly id: string };
  readonly period: { readonly code: string } | null;
  readonly value: number | null;
  readonly availability: string;
  readonly availabilityNote: string | null;
  readonly provenance: { readonly dataset: string; readonly sourceLine: number | null };
}
interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface Stated {
  readonly kind: string;
  readonly value: number | null;
  readonly sourceLine: number;
  readonly speaker: { readonly rawText: string };
}
interface YoungPeople {
  readonly answered: Page<Stated>;
  readonly reparation: Page<
    Stated & {
      readonly agendaItem: {
        readonly actions: readonly {
          readonly id: string;
          readonly sourceLine: number;
          readonly owners: readonly { readonly rawText: string; readonly resolution: string }[];
        }[];
      };
    }
  >;
  readonly planLines: Page<{
    readonly ref: string;
    readonly theme: string | null;
    readonly rag: string;
    readonly commitments: readonly { readonly measure: { readonly latest: Figure; readonly observation: Figure } }[];
  }>;
  readonly area: Readonly<Record<string, readonly Figure[]>>;
  readonly pilot: { readonly code: string; readonly name: string; readonly restorativeDisposals: readonly Figure[] };
}

export function facts({ data }: Answer): void {
  const { answered, reparation, planLines, area, pilot } = data as unknown as YoungPeople;

  // Line 86: "DC thought not". It is kept as what it is, a statement without a figure.
  const stated = ({ edges }: Page<Stated>) =>
    edges.map(({ node: { kind, value, sourceLine, speaker } }) => [kind, value, sourceLine, speaker.rawText]);
  expect(stated(answered)).toEqual([['STATEMENT', null, 86, 'DC']]);
  expect(stated(reparation)).toEqual([['VALUE', 0, 216, 'KW']]);

  // Line 216: "there are currently no reparation projects in the District". Nought, reported in the minutes.
  expect(area['reparationProjects']).toEqual([
    expect.objectContaining({
      value: 0,
      availability: 'AVAILABLE',
      provenance: expect.objectContaining({ dataset: 'minutes', sourceLine: 216 }),
    }),
  ]);

  // Line 54: the pilot is in Tunbridge Wells, so the district has no count, and not a count of nought.
  expect(area['restorativeDisposals']).toEqual([
    expect.objectContaining({
      value: null,
      availability: 'NOT_APPLICABLE',
      availabilityNote: 'Covers only Tunbridge Wells (E07000116).',
    }),
  ]);
  expect([pilot.code, pilot.name]).toEqual(['E07000116', 'Tunbridge Wells']);

  // Line 104: 1.4c "will be reported in quarter 3", which is not over on the day of the meeting.
  const line = planLines.edges.map(({ node }) => node).find(({ ref }) => ref === '1.4c')!;
  expect([line.theme, line.rag]).toEqual(['Restorative Justice', 'NOT_STATED']);
  expect(line.commitments).toHaveLength(1);
  const { latest, observation } = line.commitments[0]!.measure;
  expect(latest.availability).toBe('NOT_APPLICABLE');
  expect([observation.value, observation.availability]).toEqual([null, 'NOT_DUE_YET']);

  // What was agreed about reparation projects: A12 is KW's; A13 is "partners", which is nobody in particular.
  const { actions } = reparation.edges[0]!.node.agendaItem;
  const action = (id: string) => actions.find((one) => one.id === `sevenoaks-csp/2009-12-03/${id}`)!;
  expect([action('A12').sourceLine, action('A12').owners.map(({ rawText }) => rawText)]).toEqual([216, ['KW']]);
  expect(action('A13').owners.map(({ rawText, resolution }) => [rawText, resolution])).toEqual([
    ['partners', 'UNRESOLVED'],
  ]);

  // First-time entrants have two sources, and neither stands for the other.
  expect(area['firstTimeEntrants']!.map(({ measure }) => measure.id)).toEqual([
    'youth/first-time-entrant/pnc',
    'youth/first-time-entrant/yot',
  ]);
  // Disposals are SENSITIVE: no count of 1 to 9 is told, not even to an analyst.
  for (const { value } of area['youthDisposals']!) expect(value === null || value === 0 || value >= 10).toBe(true);
}
