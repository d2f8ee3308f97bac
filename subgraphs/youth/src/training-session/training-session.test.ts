import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { trainingSessionImport } from './training-session.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Topic: 'E-safety',
  Audience: 'PUPIL',
  'District Code': 'E07000111',
  Quarter: '2009/10 Q2',
  Participants: '450',
  Qualifier: 'Over',
};
const read = (change: Partial<Record<keyof typeof row, string>>) =>
  trainingSessionImport.read({ ...row, ...change }, registers);

describe('a row of the return of training', () => {
  const cell = {
    area: 'E07000111',
    period: { code: '2009/10 Q2', kind: 'QUARTER', start: '2009-07-01', end: '2009-09-30' },
  };

  it.each([
    ['over so many pupils', {}, 'pupils', { numerator: 450, qualifier: 'OVER' }],
    [
      'no parent at all, which is a number',
      { Audience: 'Parent', Participants: '0', Qualifier: '' },
      'parents',
      { numerator: 0 },
    ],
    [
      'staff that nobody counted',
      { Audience: 'STAFF', Participants: '', Qualifier: '' },
      'staff',
      { numerator: null, mark: 'NOT_STATED' },
    ],
  ])('is %s', (_, change, audience, figure) =>
    expect(read(change)).toEqual([{ ...cell, measure: `youth/training-session/e-safety-${audience}`, ...figure }]),
  );

  it.each([
    ['Topic', 'First aid', 'Topic: expected one of E-safety, Internet safety; got "First aid"'],
    ['Audience', 'Everybody', 'Audience: expected one of PUPIL, PARENT, STAFF; got "Everybody"'],
    ['District Code', '', 'District Code: expected the code of an area in the register, such as E07000111; got ""'],
    ['Quarter', '2009/10', 'Quarter: expected a quarter of the financial year such as 2009/10 Q2; got "2009/10"'],
    ['Participants', 'over 450', 'Participants: expected a whole number, 0 or more; got "over 450"'],
    [
      'Qualifier',
      '>',
      'Qualifier: expected one of Exactly, Over, At least, About, Under, EXACT, AT_LEAST, APPROXIMATELY; got ">"',
    ],
  ] as const)('is refused for %s %j', (column, value, message) => {
    expect(() => read({ [column]: value })).toThrow(message);
  });
});
