import type { CommitmentCheck, CommitmentVerdict, WantedFigure } from '@safer-graph/kit';

/**
 * Why a commitment may not be written: the check answers what takes a reason, and nobody says why it is to stand all the same.
 * Null where it may.
 */
export function refusalOf(
  check: CommitmentCheck,
  wanted: WantedFigure & { readonly acceptedBecause: string | null },
  takesReason: readonly CommitmentVerdict[] = ['FAIL'],
): string | null {
  const { verdict, reason } = check(wanted);
  if (!takesReason.includes(verdict) || wanted.acceptedBecause !== null) return null;
  return `${wanted.measure} for ${wanted.area} ${verdict === 'FAIL' ? 'fails' : 'does not wholly pass'} the commitment check: ${reason} Name another measure, or say in acceptedBecause why it is to stand.`;
}
