interface Line {
  readonly ref: string;
  readonly commitments: readonly {
    readonly measure: {
      readonly title: string;
      readonly organization: { readonly name: string };
      readonly latest: {
        readonly value: number | null;
        readonly unit: string;
        readonly availability: string;
        readonly availabilityNote: string | null;
        readonly period: { readonly code: string } | null;
        readonly nearestAvailable: {
          readonly area: { readonly name: string };
          readonly value: number;
          readonly provenance: { readonly dataset: string };
        } | null;
        readonly provenance: { readonly dataset: string };
      };
    };
  }[];
}

/** The plan lines of an answer as the README prints them: a measure, its owner, and its number or the reason. */
export function readmeTable(planLines: readonly Line[]): string[] {
  const rows = planLines.flatMap(({ ref, commitments }) =>
    commitments.map(({ measure: { title, organization, latest } }) => {
      const { value, unit, availability, availabilityNote, period, nearestAvailable, provenance } = latest;
      const nearest = nearestAvailable
        ? ` ${nearestAvailable.area.name}: ${nearestAvailable.value.toFixed(1)} ${unit} (${nearestAvailable.provenance.dataset}).`
        : '';
      const answer =
        value === null ? `${availability}: ${availabilityNote}${nearest}` : `${value} ${unit} in ${period?.code}`;
      return [ref, title, organization.name, answer, provenance.dataset];
    }),
  );
  const cells = [['line', 'measure', 'owner', 'latest', 'dataset'], ['---', '---', '---', '---', '---'], ...rows];
  return cells.map((row) => `| ${row.join(' | ')} |`);
}
