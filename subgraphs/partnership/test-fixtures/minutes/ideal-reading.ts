import type { ParsedAction, ParsedMinutes } from '../../src/minutes/parsed-minutes.js';
import { type Accepted, acceptedValues, type ExpectedAction, type ExpectedMinutes } from './expectation.js';

/** The reading that an expectation describes, taking the first accepted value everywhere: it must score in full. */
export function idealReading(expected: ExpectedMinutes): ParsedMinutes {
  const content = {
    notes: [],
    decisions: expected.decisions.map((text) => ({ line: 1, text })),
    actions: [
      ...expected.actions.map((action) => idealAction(action, 'OPEN')),
      ...expected.undertakings.map((action) => idealAction(action, 'PROPOSED')),
    ],
    planReferences: expected.planReferences.map((ref) => ({ line: 1, ref, theme: null, themeLine: null, text: ref })),
  };
  const nothing = { notes: [], decisions: [], actions: [], planReferences: [] };
  return {
    organization: first(expected.organization),
    date: expected.date,
    startTime: first(expected.startTime),
    location: first(expected.location),
    attendance: expected.attendance.map((person) => ({
      line: 1,
      rawText: person.name,
      name: person.name,
      honorificPrefix: null,
      organization: first(person.organization),
      role: first(person.role),
      status: first(person.status),
      initials: first(person.initials),
    })),
    agenda: expected.agenda.map((item, index) => ({
      order: index + 1,
      printedNumber: first(item.number),
      title: first(item.title),
      line: 1,
      presenters: [],
      ...(index === 0 ? content : nothing),
    })),
    futureMeetings: expected.futureMeetings.map((meeting) => ({
      line: 1,
      rawText: meeting.date,
      title: first(meeting.title),
      date: meeting.date,
      yearBasis: 'STATED',
      startTime: first(meeting.startTime),
      endTime: first(meeting.endTime),
      location: null,
    })),
    unplaced: [],
    anomalies: [],
  };
}

function idealAction(action: ExpectedAction, status: ParsedAction['status']): ParsedAction {
  const due = first(action.due);
  return {
    line: 1,
    ownerLine: null,
    text: action.says[0]!,
    source: status === 'OPEN' ? 'ACTION_LINE' : 'PROSE',
    status,
    owners: action.owners.map((owner) => ({
      rawText: first(owner.raw),
      name: first(owner.name),
      organization: null,
      resolution: first(owner.resolution),
      evidenceLine: null,
    })),
    due: due && { rawText: 'as stated', date: first(due.date), precision: first(due.precision) },
  };
}

const first = <T>(accepted: Accepted<T>): T => acceptedValues(accepted)[0]!;
