import { anchorOf } from '../minutes-import/anchor.js';
import type { MinutesImport, PartReport, People, Presence } from '../minutes-import/minutes-import.js';
import { storeVersion } from '../minutes-import/store-version.js';
import { storePersons } from '../person/store-persons.js';
import { Attendance } from './attendance.entity.js';

/** Stores those present and the apologies, and says who is who in this meeting. */
export async function importAttendance(
  part: MinutesImport,
): Promise<{ readonly people: People; readonly report: PartReport }> {
  const { minutes, organizationNamed } = part;
  const personIds = await storePersons(part);
  const entries = minutes.attendance.map((entry, index) => ({
    entry,
    position: index + 1,
    personId: personIds[index]!,
    organizationId: organizationNamed(entry.organization)?.id ?? null,
  }));

  const report = await storeVersion(
    part,
    Attendance,
    {
      kind: 'attendance',
      what: 'in attendance or with apologies',
      within: () => '',
      corrected: ['personId', 'organizationId', 'role', 'status'],
    },
    entries.map(({ entry, position, personId, organizationId }) => ({
      anchor: anchorOf(`${entry.status} ${entry.name} ${entry.organization ?? ''}`),
      within: '',
      columns: {
        position,
        personId,
        organizationId,
        organizationText: entry.organization,
        role: entry.role,
        status: entry.status,
        initials: entry.initials,
        rawText: entry.rawText,
        line: entry.line,
      },
    })),
  );
  const people = new Map<string, Presence>();
  for (const [index, { personId, organizationId }] of report.rows.entries()) {
    const { name } = minutes.attendance[index]!;
    if (!people.has(name)) people.set(name, { personId, organizationId });
  }
  return { people, report };
}
