import { readObservationId, writeObservationId } from './observation-id.js';

describe('an observation id', () => {
  it.each([
    'police/recorded-crime/robbery@E07000111@2009/10 Q2@2009-12-03',
    'police/recorded-crime/robbery@E07000111@2009/10 Q2@recorded-crime:2009-11-12:1',
    'police/recorded-crime/robbery@E07000111@latest@2009-12-03',
    'probation/reoffending/adult@E10000016@2008-10..2009-09@2009-12-03',
  ])('reads back as written: %s', (id) => expect(writeObservationId(readObservationId(id))).toBe(id));

  it.each(['', 'a@b@2009', 'a@b@2009/10 Q5@2009-12-03', 'a@b@2009@2009-12-03@x', '@b@2009@2009-12-03'])(
    'is not %j',
    (id) => expect(() => readObservationId(id)).toThrow(`got ${JSON.stringify(id)}`),
  );
});
