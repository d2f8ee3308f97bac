import type { Registers } from '@safer-graph/kit';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Attendance } from '../attendance/attendance.entity.js';
import type { MeasureTypes } from '../measure/measure-reference.js';
import { latestMinutes } from '../minutes-import/latest-minutes.js';
import { importReviewed, ofOneMeeting } from '../record/import-reviewed.js';
import type { Stated } from '../record/save-record.js';
import { storeRecords } from '../record/store-records.js';
import { figureFaults } from './check-figures.js';
import { type FiguresFile, figuresFile, type ReviewedFigure } from './figures-file.js';
import { StatedFigure } from './stated-figure.entity.js';
import { uncoveredFigures, uncoveredReport } from './uncovered-figures.js';

/** What is known of a meeting whose figures are imported. */
interface Heard {
  readonly agenda: readonly AgendaItem[];
  readonly calledBy: (initials: string) => ReadonlySet<string>;
}

/** Imports the figures that a person has read in the minutes of one meeting. */
export async function importFigures(
  db: DataSource,
  file: string,
  { registers, measureTypes }: { readonly registers: Registers; readonly measureTypes: MeasureTypes },
): Promise<string> {
  const forgotten: string[] = [];
  const report = await importReviewed(db, file, {
    kind: 'figures',
    what: 'file of stated figures',
    shape: figuresFile,
    ...ofOneMeeting,
    faults: async (manager, content) => {
      const { text } = await latestMinutes(manager, content.meeting, file);
      const { agenda, calledBy } = await heardIn(manager, content.meeting);
      forgotten.push(...uncoveredReport(uncoveredFigures(text, content)));
      const known = { text, agenda: agenda.map(({ line }) => line), calledBy, registers, measureTypes };
      return figureFaults(content, known);
    },
    store: async (manager, content, by) => {
      const partnership = content.meeting.split('/')[0]!;
      const heard = await heardIn(manager, content.meeting);
      const rows = content.figures.map((figure) => columnsOf(content, partnership, figure, heard));
      const scope = { partnership, meetingId: content.meeting };
      const figures = await storeRecords(manager, StatedFigure, scope, rows, `${content.reviewedBy} (${by})`);
      return { 'stated figures': figures };
    },
  });
  return [report, ...forgotten].join('\n');
}

async function heardIn(manager: EntityManager, meetingId: string): Promise<Heard> {
  const where = { meetingId, orphanedOn: IsNull() };
  const agenda = await manager.find(AgendaItem, { where, order: { line: 'ASC' } });
  const attendance = await manager.find(Attendance, { where });
  return {
    agenda,
    calledBy: (initials) =>
      new Set(attendance.filter((entry) => entry.initials === initials).map(({ personId }) => personId)),
  };
}

function columnsOf(
  { meeting }: FiguresFile,
  partnership: string,
  reviewed: ReviewedFigure,
  { agenda, calledBy }: Heard,
): Stated<StatedFigure> {
  const { id, line, speaker, period, area, partOf, comparedWith, observation, ...stated } = reviewed;
  const idOf = (figure: string | null): string | null => figure && `${meeting}/${figure}`;
  return {
    ...stated,
    id: `${meeting}/${id}`,
    partnership,
    meetingId: meeting,
    agendaItemId: agenda.findLast((item) => item.line <= line)!.id,
    sourceLine: line,
    speakerText: speaker,
    speakerId: speaker === null ? null : [...calledBy(speaker)][0]!,
    periodCode: period?.code ?? null,
    periodText: period?.text ?? null,
    areaCode: area?.code ?? null,
    areaText: area?.text ?? null,
    partOf: idOf(partOf),
    comparedWithId: idOf(comparedWith),
    measureId: observation?.measure ?? null,
    observationArea: observation?.area ?? null,
    observationPeriod: observation?.period ?? null,
    observationDiffers: observation?.differs ?? null,
    basis: observation?.basis ?? null,
  };
}
