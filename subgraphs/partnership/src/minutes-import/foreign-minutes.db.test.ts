import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NotMinutesError } from '../minutes/parsed-minutes.js';
import { readMinutes } from '../minutes/read-minutes.js';
import { partnershipDatabase, type PartnershipDatabase, writeFile } from '../../test-support/partnership-database.js';

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
}, 120_000);
afterAll(() => partnership.drop());

const folder = fileURLToPath(new URL('../../test-fixtures/minutes/', import.meta.url));
/** How well the reader reads is scored elsewhere; here, all that it reads is stored. */
const minutes = readdirSync(folder).filter((file) => /\.(md|txt)$/.test(file) && reads(file));

function reads(file: string): boolean {
  try {
    return readMinutes(readFileSync(folder + file, 'utf8')).agenda.length > 0;
  } catch (error) {
    if (error instanceof NotMinutesError) return false;
    throw error;
  }
}

const importForeign = (file: string) => partnership.importMinutes(file, partnership.registers, 'sevenoaks-csp');

test('most of the foreign minutes are read', () => expect(minutes.length).toBeGreaterThan(15));

test.each(minutes)('%s is stored as it was read, and once', async (name) => {
  const read = readMinutes(readFileSync(folder + name, 'utf8'));
  const report = await importForeign(folder + name);
  await expect(importForeign(folder + name)).resolves.toContain('was imported before, as version 1');
  const id = report.split(': ')[0]!;
  const { data, errors } = await partnership.ask(`{ meeting(id: "${id}") {
    organizationText date startTime location attendance { rawText person { name } role status initials line }
    agenda { printedNumber title line notes { text } decisions { text } planReferences { ref } }
    actions { text sourceLine dueDate dueText owners { rawText resolution person { name } } }
    proposedActions { text } futureMeetings { date } anomalies { line rule } } }`);
  expect(errors).toBeUndefined();
  const actions = read.agenda.flatMap((item) => item.actions);
  const inLineOrder = actions.filter(({ status }) => status === 'OPEN').sort((one, other) => one.line - other.line);
  expect(data.meeting).toEqual({
    organizationText: read.organization,
    date: read.date,
    startTime: read.startTime,
    location: read.location,
    attendance: read.attendance.map(({ rawText, name: person, role, status, initials, line }) => ({
      ...{ rawText, role, status, initials, line },
      person: { name: person },
    })),
    agenda: read.agenda.map(({ printedNumber, title, line, notes, decisions, planReferences }) => ({
      ...{ printedNumber, title, line },
      notes: notes.map(({ text }) => ({ text })),
      decisions: decisions.map(({ text }) => ({ text })),
      planReferences: planReferences.map(({ ref }) => ({ ref })),
    })),
    actions: inLineOrder.map(({ text, line, due, owners }) => ({
      text,
      sourceLine: line,
      dueDate: due?.date ?? null,
      dueText: due?.rawText ?? null,
      owners: owners.map(({ rawText, resolution, name: person }) => ({
        rawText,
        resolution,
        person: person === null ? null : { name: person },
      })),
    })),
    proposedActions: actions.filter(({ status }) => status === 'PROPOSED').map(({ text }) => ({ text })),
    futureMeetings: [...new Set(read.futureMeetings.flatMap(({ date }) => date ?? []))]
      .sort()
      .map((date) => ({ date })),
    anomalies: read.anomalies.map(({ line, rule }) => ({ line, rule })),
  });
});

test('minutes of a meeting that others announced make it a meeting held, and keep what they do not say', async () => {
  const first = writeFile(
    'first.md',
    'Minutes of the Sevenoaks CSP meeting held on 9 May 2012\n\nPresent:\nAnn Example\tKent Police\nBen Example\tMOAT\n\n1. Minutes\n\nAgreed.\n\n2. Date of next meeting\n\nWednesday 11 July 2012, 10am - 12pm\n',
  );
  await importForeign(first);
  const second = writeFile(
    'second.md',
    'Minutes of the Sevenoaks CSP meeting held on 11 July 2012\n\nPresent:\nAnn Example\tKent Police\nBen Example\tMOAT\n\n1. Minutes\n\nAgreed.\n',
  );
  const query = '{ meeting(id: "sevenoaks-csp/2012-07-11") { status startTime agenda { title } } }';
  const before = await partnership.ask(query);
  await importForeign(second);
  const after = await partnership.ask(query);
  expect([before.data.meeting, after.data.meeting]).toEqual([
    { status: 'CONFIRMED', startTime: '10:00', agenda: [] },
    { status: 'PASSED', startTime: '10:00', agenda: [{ title: 'Minutes' }] },
  ]);
});
