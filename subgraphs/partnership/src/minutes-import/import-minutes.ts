import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileError, type Registers, today } from '@safer-graph/kit';
import type { DataSource, EntityManager } from 'typeorm';
import { importActions } from '../action-item/action-item.import.js';
import { importAgenda } from '../agenda-item/agenda-item.import.js';
import { importAttendance } from '../attendance/attendance.import.js';
import { importDecisions } from '../decision/decision.import.js';
import { importAnnouncements } from '../meeting/announcement.import.js';
import { MinutesDocument } from '../meeting/minutes-document.entity.js';
import { saveMeeting } from '../meeting/save-meeting.js';
import { NotMinutesError, type ParsedMinutes } from '../minutes/parsed-minutes.js';
import { readMinutes } from '../minutes/read-minutes.js';
import { importNotes } from '../note/note.import.js';
import { organizationNames } from '../organization/organization-names.js';
import { importPlanReferences } from '../plan-reference/plan-reference.import.js';
import { importRemarks } from '../remark/remark.import.js';
import { importReport } from './import-report.js';
import { lostQuotes } from './lost-quotes.js';
import { meetingOf } from './meeting-of.js';
import type { MinutesImport } from './minutes-import.js';

/** Imports one file of minutes in one transaction, and reports what was read and what could not be placed. */
export async function importMinutes(
  db: DataSource,
  file: string,
  registers: Registers,
  givenPartnership: string | null = null,
): Promise<string> {
  const { text, checksum } = await readText(file);
  const minutes = parse(text, file);
  const organizationNamed = organizationNames(registers);
  const meeting = meetingOf(minutes, { file, registers, organizationNamed, givenPartnership });
  return db.transaction(async (manager) => {
    await lockPartnership(manager, meeting.partnership);
    const versions = await manager.findBy(MinutesDocument, { meetingId: meeting.id });
    const same = versions.find((version) => version.checksum === checksum);
    if (same) return `${meeting.id}: ${file} was imported before, as version ${same.version}; nothing to do`;

    const version = versions.length + 1;
    const { partnership, id: meetingId, organizationId } = meeting;
    const by = `import of ${basename(file)}, version ${version}`;
    await saveMeeting(manager, meeting, by);
    await manager.insert(MinutesDocument, { meetingId, version, partnership, file: basename(file), checksum, text });
    const part: MinutesImport = {
      manager,
      partnership,
      meetingId,
      minutes,
      text,
      today: today(),
      by,
      organizationNamed,
    };
    const { people, report: attendance } = await importAttendance(part);
    const agenda = await importAgenda(part, people);
    const parts = [
      attendance,
      agenda,
      await importNotes(part, people, agenda.ids),
      await importDecisions(part, agenda.ids),
      ...(await importActions(part, people, agenda.ids)),
      await importPlanReferences(part, agenda.ids),
      await importAnnouncements(part, organizationId),
    ];
    const unplaced = await importRemarks(part, agenda.ids);
    const lost = await lostQuotes(manager, meetingId, text);
    return importReport(part, { file, version, parts, unplaced, lost });
  });
}

async function readText(file: string): Promise<{ text: string; checksum: string }> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(`${file} cannot be read: ${error.code ?? error.message}.`);
  });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, checksum: createHash('sha256').update(bytes).digest('hex') };
  } catch {
    throw new FileError(`${file}: UTF-8 was expected; the file holds bytes that are not.`);
  }
}

function parse(text: string, file: string): ParsedMinutes {
  try {
    return readMinutes(text);
  } catch (error) {
    if (error instanceof NotMinutesError) throw new FileError(`${file} is no minutes: ${error.message}`);
    throw error;
  }
}

/** Two imports at a time would number the same things, and people of one name, twice. */
export const lockPartnership = (manager: EntityManager, partnership: string): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [partnership]);
