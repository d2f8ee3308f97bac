import type { CommitmentCheck, WantedFigure } from '@safer-graph/kit';

/**
 * Why a commitment may not be written: the check fails, and nobody says why it is to stand all the same. Null where it may.
 */
export function refusalOf(
  check: CommitmentCheck,
  wanted: WantedFigure & { readonly acceptedBecause: string | null },
): string | null {
  const { verdict, reason } = check(wanted);
  if (verdict !== 'FAIL' || wanted.acceptedBecause !== null) return null;
  return `${wanted.measure} for ${wanted.area} fails the commitment check: ${reason} Name another measure, or say in acceptedBecause why it is to stand.`;
}
