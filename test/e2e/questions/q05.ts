import type { Answer } from '../../support/graph.js';

interface Check {
  readonly rule: string;
  readonly result: string;
  readonly detail: string;
}
interface Figure {
  readonly id: string;
  readonly quote: string;
  readonly sourceLine: number;
  readonly value: number;
  readonly checks: readonly Check[];
}
interface Published {
  readonly area: { readonly code: string };
  readonly period: { readonly code: string } | null;
  readonly value: number | null;
  readonly sampleSize: number | null;
  readonly confidenceInterval: object | null;
  readonly availability: string;
  readonly availabilityNote: string | null;
  readonly provenance: { readonly dataset: string };
  readonly measure: {
    readonly id: string;
    readonly survey: { readonly question: string; readonly population: string; readonly mode: string };
  };
  readonly nearestAvailable: { readonly area: { readonly code: string } } | null;
}
interface Confidence {
  readonly statedFigures: { readonly edges: readonly { readonly node: Figure }[] };
  readonly surveysNamed: { readonly edges: readonly { readonly node: Figure }[] };
  readonly area: { readonly perceptionSurveys: readonly Published[] };
}

/** Line 82: "65% in July to 93% in September, However only 20 people in the District are surveyed per month". */
export function facts({ data }: Answer): void {
  const { statedFigures, surveysNamed, area } = data as unknown as Confidence;
  const [july, september, ...others] = statedFigures.edges.map(({ node }) => node);
  expect(others).toEqual([]);
  const said = {
    ...{ sourceLine: 82, kind: 'VALUE', subject: 'confidence rating', unit: 'per cent', qualifier: 'EXACT' },
    ...{ sampleSize: 20, numerator: null, denominator: null, denominatorBasis: 'STATED' },
    area: { code: 'E07000111', name: 'Sevenoaks' },
  };
  expect(july).toMatchObject({ ...said, id: 'sevenoaks-csp/2009-12-03/F05', value: 65 });
  expect(july).toMatchObject({ period: { code: '2009-07' }, comparedWith: null });
  expect(september).toMatchObject({ ...said, id: 'sevenoaks-csp/2009-12-03/F05b', value: 93, direction: 'UP' });
  expect(september).toMatchObject({ period: { code: '2009-09' }, comparedWith: { id: july!.id } });

  const found = ({ checks }: Figure, rule: string) =>
    checks.filter((check) => check.rule === rule).map(({ result, detail }) => [result, detail]);
  // 13 of 20, between 43.3 and 81.9 percent.
  expect(found(july!, 'UNATTAINABLE_PROPORTION')).toEqual([['NOT_FOUND', '65% is 13 of 20.']]);
  expect(found(july!, 'BASE_TOO_SMALL')).toEqual([
    [
      'FOUND',
      'Were the 20 a random sample of the residents for whom they stand, the share of all of these would lie between 43.3 and 81.9 percent with 13 of 20 (Wilson, 95 percent).',
    ],
  ]);
  // No part of 20 is 93 percent.
  expect(found(september!, 'UNATTAINABLE_PROPORTION')).toEqual([
    [
      'FOUND',
      'No part of 20 is 93%: the nearest are 18 of 20 (90%) and 19 of 20 (95%). A weighted or rolling figure could give it, or fewer people who answered. Of samples of up to 60 it occurs with 14, 15, 27 to 30, 40 to 46 and 54 to 60.',
    ],
  ]);
  // Chance if it was 18, not quite if it was 19.
  expect(found(september!, 'NOT_SIGNIFICANT')).toEqual([
    [
      'NEEDS_CONFIRMATION',
      '18 of 20 after 13 of 20: between −1.3 and 47.9 points, which may be chance; 19 of 20 after 13 of 20: between 4.9 and 52.1 points, more than chance (Newcombe, 95 percent).',
    ],
  ]);
  // Of both months fewer than 30 were asked in the sample, and it is invented: no verdict is spoken.
  for (const figure of [july!, september!])
    expect(figure).toMatchObject({
      observation: { measure: { id: 'police/perception-survey/kcvs-confidence-month' }, availability: 'SUPPRESSED' },
      reconciliation: { verdict: 'NO_OBSERVATION' },
    });
  expect(surveysNamed.edges.map(({ node }) => [node.quote, node.value])).toEqual([
    ['there are 3 surveys the KCVS, BCS and Place Survey', 3],
    ['all show different results and target different numbers of people', null],
  ]);

  const of = (series: string) =>
    area.perceptionSurveys.find(({ measure }) => measure.id === `police/perception-survey/${series}`)!;
  // The British Crime Survey asks a thousand in the force's area, and has no figure for a district.
  expect(of('bcs-confidence')).toMatchObject({
    ...{ area: { code: 'E07000111' }, value: null, availability: 'COVERAGE_PARENT_AREA_ONLY' },
    nearestAvailable: { area: { code: 'E23000032' }, availability: 'AVAILABLE' },
  });
  for (const series of ['kcvs-confidence', 'place-survey-confidence'])
    expect(of(series)).toMatchObject({
      ...{ area: { code: 'E07000111' }, availability: 'AVAILABLE', sampleSize: expect.any(Number) },
      confidenceInterval: { lower: expect.any(Number), upper: expect.any(Number), level: 95, method: 'Wilson' },
      provenance: { dataset: expect.stringMatching(/^SYNTHETIC/) },
    });
  // Three questions, three ways to ask, and no average.
  const asked = ['kcvs-confidence', 'bcs-confidence', 'place-survey-confidence'].map(
    (series) => of(series).measure.survey,
  );
  expect(new Set(asked.map(({ question }) => question)).size).toBe(3);
  expect(asked.map(({ mode }) => mode)).toEqual(['not stated', 'face to face', 'by post']);
}
