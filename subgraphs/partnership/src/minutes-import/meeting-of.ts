import { FileError, type OrganisationEntry, type Registers } from '@safer-graph/kit';
import type { ParsedMinutes } from '../minutes/parsed-minutes.js';

interface Asked {
  readonly file: string;
  readonly registers: Registers;
  readonly organizationNamed: (text: string | null) => OrganisationEntry | null;
  /** The partnership that the command line names. */
  readonly givenPartnership: string | null;
}

/** Which meeting the minutes are of: its partnership, the body that met, and the day. */
export function meetingOf(minutes: ParsedMinutes, asked: Asked) {
  const body = asked.organizationNamed(minutes.organization);
  const partnership = partnershipOf(minutes.organization, body, asked);
  const organizationId = body?.id ?? partnership;
  return {
    // A group of the partnership may meet on the same day as the partnership itself.
    id: [partnership, ...(organizationId === partnership ? [] : [organizationId]), minutes.date].join('/'),
    partnership,
    organizationId,
    organizationText: minutes.organization,
    date: minutes.date,
    timeZone: 'Europe/London',
    // What the minutes leave out, the announcement may have said.
    ...(minutes.startTime !== null && { startTime: minutes.startTime }),
    ...(minutes.location !== null && { location: minutes.location }),
    status: 'PASSED' as const,
  };
}

function partnershipOf(
  printed: string,
  body: OrganisationEntry | null,
  { file, registers, givenPartnership }: Asked,
): string {
  if (givenPartnership !== null) {
    if (registers.organisations.get(givenPartnership)?.classification === 'PARTNERSHIP') return givenPartnership;
    throw new FileError(
      `--partnership ${givenPartnership}: no partnership of the register of organisations has this id.`,
    );
  }
  if (body?.classification === 'PARTNERSHIP') return body.id;
  const found = body ? `"${printed}" (${body.id}) is no partnership` : `"${printed}" is not in the register`;
  throw new FileError(
    `${file}: whose minutes are these? A partnership of the register of organisations was expected; ${found}. Name it with --partnership ID.`,
  );
}
