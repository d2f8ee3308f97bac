import type { MinutesImport } from '../minutes-import/minutes-import.js';
import { announcedMeetings } from '../meeting/announced-meetings.js';
import type { ParsedRemark } from '../minutes/parsed-minutes.js';
import { Remark } from './remark.entity.js';

/** Remarks are about one version: those of the new one take the place of the old. Gives what could not be placed. */
export async function importRemarks(part: MinutesImport, items: readonly string[]): Promise<readonly ParsedRemark[]> {
  const { manager, partnership, meetingId, minutes } = part;
  const unplaced = [...minutes.unplaced, ...announcedMeetings(minutes).unplaced];
  const itemAt = (line: number): string | null =>
    items[minutes.agenda.findLastIndex((item) => item.line <= line)] ?? null;
  const remark = (kind: Remark['kind'], line: number, rule: string, detail: string) => ({
    partnership,
    meetingId,
    agendaItemId: itemAt(line),
    kind,
    line,
    rule,
    detail,
  });
  await manager.delete(Remark, { meetingId });
  await manager.insert(Remark, [
    ...minutes.anomalies.map(({ line, rule, detail }) => remark('ANOMALY', line, rule, detail)),
    ...unplaced.map(({ line, text, reason }) => remark('UNPLACED', line, reason, text)),
  ]);
  return unplaced;
}
