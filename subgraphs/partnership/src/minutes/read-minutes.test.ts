import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NotMinutesError, type ParsedMinutes } from './parsed-minutes.js';
import { readMinutes } from './read-minutes.js';

const sample = readFileSync(resolve(process.cwd(), 'subgraphs/partnership/sample/sevenoaks-csp-2009-12-03.md'), 'utf8');
const minutes = readMinutes(sample);
const actions = (read: ParsedMinutes) => read.agenda.flatMap((item) => item.actions);
const references = minutes.agenda.flatMap((item) => item.planReferences);

describe('the minutes of 3 December 2009', () => {
  it('give the meeting, and neither a time nor a place', () => {
    const { organization, date, startTime, location } = minutes;
    expect({ organization, date, startTime, location }).toEqual({
      organization: 'Sevenoaks District Community Safety Partnership',
      date: '2009-12-03',
      startTime: null,
      location: null,
    });
  });

  it('give 16 present and 8 apologies, the chair among them', () => {
    const status = (wanted: string) =>
      minutes.attendance
        .filter((entry) => entry.status === wanted)
        .map(({ initials }) => initials)
        .join(' ');
    expect(status('PRESENT')).toBe('RH MS DC PS CH MB LB PD HB LP CM RN TK AB SW KW');
    expect(status('APOLOGIES')).toBe('KP JW NS JN PT WCW DW JR');
    expect(minutes.attendance.filter(({ role }) => role === 'CHAIR').map(({ name }) => name)).toEqual(['Robin Hales']);
    expect(minutes.attendance[2]).toEqual({
      line: 11,
      rawText: 'Chief Insp David Cooper West Kent Police',
      name: 'David Cooper',
      honorificPrefix: 'Chief Insp',
      organization: 'West Kent Police',
      role: 'MEMBER',
      status: 'PRESENT',
      initials: 'DC',
    });
  });

  it('give 25 items in order, with their numbers as printed', () => {
    const numbers = minutes.agenda.map(({ printedNumber }) => printedNumber ?? '-').join(' ');
    expect(numbers).toBe('1 2 - 3 3.1 3.2 3.3 4 4.1 4.2 4.3 4.4 4.5 - 6 6.1 6.2 6.3 6.4 6 6.1 6.2 6.3 7 8');
    expect(minutes.agenda.map(({ order }) => order)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });

  it('give seven actions by their margin owners', () => {
    const margin = actions(minutes).filter(({ source }) => source === 'MARGIN');
    expect(
      margin.map(({ line, ownerLine, owners }) => [
        line,
        ownerLine,
        owners.map(({ rawText, name, resolution, evidenceLine }) => [rawText, name, resolution, evidenceLine]),
      ]),
    ).toEqual([
      [64, 66, [['SW', 'Steve Woollett', 'EXACT', null]]],
      [120, 122, [['CH', 'Carol Healy', 'EXACT', null]]],
      [
        124,
        126,
        [
          ['DC', 'David Cooper', 'EXACT', null],
          ['L', 'Lesley Bowles', 'REPAIRED', 124],
        ],
      ],
      [134, 136, [['KW', 'Kelly Webb', 'EXACT', null]]],
      [144, 146, [['LB', 'Lesley Bowles', 'EXACT', null]]],
      [212, 214, [['KW', 'Kelly Webb', 'EXACT', null]]],
      [216, 218, [['KW', 'Kelly Webb', 'EXACT', null]]],
    ]);
    expect(margin.every(({ status }) => status === 'OPEN')).toBe(true);
  });

  it('propose what the prose undertakes, and nothing else', () => {
    const prose = actions(minutes).filter(({ source }) => source === 'PROSE');
    expect(
      prose.map(({ line, status, owners, due }) => [
        line,
        status,
        owners.map(({ rawText }) => rawText).join(),
        due?.date ?? due?.rawText ?? null,
      ]),
    ).toEqual([
      [42, 'PROPOSED', 'the schools', null],
      [54, 'PROPOSED', 'KW', 'with the minutes'],
      [56, 'PROPOSED', 'SW', '2009-12-15'],
      [62, 'PROPOSED', 'Kent Police', null],
      [216, 'PROPOSED', 'partners', null],
    ]);
  });

  it('give the eleven lines of the plan, with the themes that cover them', () => {
    expect(references.map(({ line, ref, theme, themeLine }) => [line, ref, theme, themeLine])).toEqual([
      [100, '1.2', null, null],
      [100, '1.3', null, null],
      [104, '1.4c', 'Restorative Justice', 102],
      [106, '1.5', null, null],
      [110, '1.6i', 'Drug and alcohol treatment', 108],
      [112, '1.7a', 'Drug and alcohol treatment', 108],
      [116, '1.8', 'Reoffending', 114],
      [116, '1.8a', 'Reoffending', 114],
      [120, '2.7c', 'Anti-bullying projects', 118],
      [124, '3.4', null, null],
      [124, '3.4a', null, null],
    ]);
  });

  it('give four decisions', () =>
    expect(minutes.agenda.flatMap(({ decisions }) => decisions.map(({ line }) => line))).toEqual([32, 60, 130, 168]));

  it('give five future meetings, their year from the weekday', () => {
    expect(
      minutes.futureMeetings.map(({ title, date, yearBasis, startTime, endTime, location }) => [
        title,
        date,
        yearBasis,
        startTime,
        endTime,
        location,
      ]),
    ).toEqual([
      ['AWAY DAY', '2010-01-18', 'WEEKDAY', null, null, 'Bore Place, Chiddingstone'],
      [null, '2010-03-04', 'WEEKDAY', '10:00', '12:00', null],
      [null, '2010-06-11', 'WEEKDAY', '10:00', '12:00', null],
      [null, '2010-09-06', 'WEEKDAY', '10:00', '12:00', null],
      [null, '2010-12-09', 'WEEKDAY', '10:00', '12:00', null],
    ]);
  });

  it('say what is odd in them, and put nothing right', () => {
    expect(minutes.anomalies.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '28 LIST_MAY_BE_TRUNCATED',
      '52 HEADING_UNNUMBERED',
      '88 PAGE_BREAK_IN_PARAGRAPH',
      '126 OWNER_TRUNCATED',
      '164 PAGE_BREAK_IN_PARAGRAPH',
      '170 HEADING_UNNUMBERED',
      '176 NUMBER_SKIPPED',
      '184 NON_WORKING_DAY',
      '194 NUMBER_REPEATED',
      '196 NUMBER_REPEATED',
      '202 NUMBER_REPEATED',
      '206 NUMBER_REPEATED',
    ]);
    expect(minutes.unplaced).toEqual([]);
  });

  it('mend a paragraph that a page break parts', () => {
    const note = minutes.agenda[4]?.notes.find(({ line }) => line === 86);
    expect(note?.lastLine).toBe(88);
    expect(note?.text).toMatch(/over the Christmas period to reduce shoplifting\.$/);
  });
});

describe('any text', () => {
  /** Numbers that repeat from run to run: a failing text can be read again. */
  function* random(seed: number): Generator<number> {
    for (let state = seed; ;) {
      state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
      yield state / 4_294_967_296;
    }
  }
  const pieces = sample
    .split(/(?<=[\s|:,;.])/)
    .concat([
      '\n',
      '\n\n',
      '|',
      '# ',
      '**',
      '\t',
      'Present: ',
      'ACTION: ',
      '1. ',
      '(',
      ')',
      '1.4c ',
      'KW/',
      '31 March',
      '\u00a0',
      '---\n',
    ]);

  it('is read or refused, never anything else', () => {
    const numbers = random(20091203);
    const next = (below: number) => Math.floor((numbers.next().value as number) * below);
    let refused = 0;
    for (let run = 0; run < 400; run++) {
      const text = Array.from({ length: next(200) }, () => pieces[next(pieces.length)]).join('');
      const whole =
        run % 2 === 0
          ? text
          : `Minutes of the Vale Partnership held on 3 May 2012\n\nPresent: Ann Example (Police), Bob Sample (Fire)\n\n1. Update\n\n${text}`;
      try {
        expectHonest(whole, readMinutes(whole));
      } catch (error) {
        if (!(error instanceof NotMinutesError)) throw error;
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(50);
    expect(refused).toBeLessThan(350);
  });

  it('says the same with Windows line ends, spaces at line ends and a byte order mark', () => {
    expect(readMinutes(sample.replaceAll('\n', '\r\n'))).toEqual(minutes);
    expect(readMinutes(sample.replaceAll('\n', '   \n'))).toEqual(minutes);
    expect(readMinutes(`\uFEFF${sample}`)).toEqual(minutes);
  });

  it('loses no line of the sample', () => expectHonest(sample, minutes));

  it.each([
    ['', /Expected the date of a meeting/],
    ['A walk\n\nIt takes 5 minutes.\n', /Expected the date of a meeting/],
    ['Report of the Vale Partnership, 3 May 2012\n\nCrime fell.\n', /Expected the word "minutes"/],
    ['Minutes\n\n3 May 2012\n\nPresent: Ann Example, Bob Sample\n', /Expected the name of the body/],
    ['name,value\nburglary,12\n', /it opens with "name,value"/],
  ])('"%s" is refused with a reason', (text, reason) =>
    expect(() => readMinutes(text)).toThrow(
      expect.objectContaining({ constructor: NotMinutesError, message: expect.stringMatching(reason) }),
    ),
  );
});

/** Every line with words stands somewhere, and every name is one of the attendance. */
function expectHonest(text: string, read: ParsedMinutes): void {
  const names = new Set(read.attendance.map(({ name }) => name));
  for (const { owners } of actions(read))
    for (const { name } of owners) if (name !== null) expect(names).toContain(name);
  for (const { notes } of read.agenda)
    for (const { speaker } of notes) if (speaker && speaker.name !== null) expect(names).toContain(speaker.name);
  const printed = JSON.stringify(read).replace(/\\[tn"\\]|[^\p{L}\p{N}]/gu, '');
  const lost = text
    .split('\n')
    .flatMap((line) => line.split(/\t|\||\s{2,}/))
    .filter((part) => (part.match(/\p{L}{3,}/gu) ?? []).length > 3 && !/^\W*Minutes of/.test(part))
    .filter(
      (part) =>
        !part
          .split(/\s+/)
          .slice(-3)
          .every((word) => printed.includes(word.replace(/[^\p{L}\p{N}]/gu, ''))),
    );
  expect(lost).toEqual([]);
}
