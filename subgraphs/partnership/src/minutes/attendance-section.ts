import type { ParsedAnomaly, ParsedAttendance, ParsedRemark } from './parsed-minutes.js';

/** What one list of people tells, and where the document goes on. */
export interface AttendanceSection {
  readonly entries: ParsedAttendance[];
  readonly unplaced: ParsedRemark[];
  readonly anomalies: ParsedAnomaly[];
  /** Index of the first line after it. */
  readonly next: number;
}
