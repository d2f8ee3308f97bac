import type { ParsedFutureMeeting, ParsedMinutes, ParsedRemark } from '../minutes/parsed-minutes.js';

export type AnnouncedMeeting = ParsedFutureMeeting & { readonly date: string };

/** A meeting to come is known by its day, so one without a day, or the second of a day, has no place of its own. */
export function announcedMeetings({ date: held, futureMeetings }: Pick<ParsedMinutes, 'date' | 'futureMeetings'>) {
  const placed = new Map<string, AnnouncedMeeting>();
  const unplaced: ParsedRemark[] = [];
  const refuse = ({ line, rawText: text }: ParsedFutureMeeting, reason: string) =>
    unplaced.push({ line, text, reason });
  for (const meeting of futureMeetings)
    if (meeting.date === null) refuse(meeting, 'announces a meeting without a day that could be told');
    else if (meeting.date === held) refuse(meeting, 'announces a meeting on the day of this one');
    else if (placed.has(meeting.date)) refuse(meeting, `announces a second meeting on ${meeting.date}`);
    else placed.set(meeting.date, { ...meeting, date: meeting.date });
  return { placed: [...placed.values()], unplaced };
}
