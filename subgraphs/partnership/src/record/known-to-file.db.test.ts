import { minutesFile, partnershipDatabase, type PartnershipDatabase } from '../../test-support/partnership-database.js';
import { peopleListed } from './known-to-file.js';
import { statedIn } from './stated-in.js';

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
}, 120_000);
afterAll(() => partnership.drop());

test('of two people of one name the one is meant whom the list prints first', async () => {
  const { manager } = partnership.importing;
  const source = await statedIn(manager, 'sevenoaks-csp/2009-12-03', 'synthetic.json');
  const [first, second] = await manager.query<{ id: string }[]>(
    'select person_id as id from attendance where meeting_id = $1 order by position',
    [source.meetingId],
  );
  const listed = async () => (await peopleListed(manager, source)).get('Synthetic Namesake');
  // Written last, either of them stands last in its table.
  for (const written of [
    [first!, second!],
    [second!, first!],
  ]) {
    for (const { id } of written)
      await manager.query(`update person set name = 'Synthetic Namesake' where id = $1`, [id]);
    expect(await listed()).toBe(first!.id);
  }
});
